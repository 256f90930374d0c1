#ifndef CPACERLINUX_H
#define CPACERLINUX_H
#endif
