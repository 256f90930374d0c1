#include "pacer_spi.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/spi/spidev.h>
#include <sys/ioctl.h>
#include <unistd.h>

int pacer_spi_open(const char *path, uint32_t speed_hz, bool clock_rests_high)
{
    int descriptor = open(path, O_RDWR | O_CLOEXEC);
    if (descriptor < 0)
        return -errno;
    const uint8_t mode = clock_rests_high ? SPI_MODE_3 : SPI_MODE_0;
    const uint8_t bits = 8;
    if (ioctl(descriptor, SPI_IOC_WR_MODE, &mode) < 0 || ioctl(descriptor, SPI_IOC_WR_BITS_PER_WORD, &bits) < 0 ||
        ioctl(descriptor, SPI_IOC_WR_MAX_SPEED_HZ, &speed_hz) < 0) {
        int reason = errno;
        close(descriptor);
        return -reason;
    }
    return descriptor;
}

int pacer_spi_write(int descriptor, const uint8_t *bytes, size_t count, uint32_t speed_hz)
{
    const struct spi_ioc_transfer transfer = {
        .tx_buf = (uintptr_t)bytes,
        .len = (uint32_t)count,
        .speed_hz = speed_hz,
        .bits_per_word = 8,
    };
    int sent = ioctl(descriptor, SPI_IOC_MESSAGE(1), &transfer);
    if (sent < 0)
        return -errno;
    return (size_t)sent == count ? 0 : -EIO;
}
