#ifndef CPACERLINUX_H
#define CPACERLINUX_H

#include "pacer_gpio.h"
#include "pacer_led.h"
#include "pacer_spi.h"
#include "pacer_system.h"

#endif
