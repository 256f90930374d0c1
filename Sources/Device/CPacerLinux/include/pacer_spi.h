/// A serial bus through spidev.
///
/// A call that fails returns a negative errno.
#ifndef PACER_SPI_H
#define PACER_SPI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Opens a spidev device, words of 8 bits, most significant bit first, in mode 0, or in mode 3 if the clock rests high.
/// ENOTTY: the device is none.
int pacer_spi_open(const char *path, uint32_t speed_hz, bool clock_rests_high);
/// Sends bytes in one transfer; what comes back is not read.
int pacer_spi_write(int descriptor, const uint8_t *bytes, size_t count, uint32_t speed_hz);

#endif
