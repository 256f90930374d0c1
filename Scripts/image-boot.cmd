# U-Boot's script on the FAT: chooses the slot to start, and counts its tries down.
#
# RAUC and breathpacer's own service write the same variables from Linux: BOOT_ORDER has the slots in the order in which
# they are tried, and BOOT_A_LEFT and BOOT_B_LEFT the tries that each has left. A slot gets its three tries back once it
# has shown to be good. Without an environment, as on a new card, or with a torn one, U-Boot has its defaults, which
# know none of them: then there is only the slot that was good, by a file that is one sector and written at no other
# time, for the other may be half written. So it is if no slot has a try left.

# What belongs to this board and this start is not for the environment, which may meet another board.
setenv dtb_at ${fdt_addr}
env delete -f fdt_addr ethaddr usbethaddr serial#

if test -z "${BOOT_ORDER}"; then
    setenv good_slot A
    if load mmc 0:1 ${pxefile_addr_r} slot.txt; then
        env import -t ${pxefile_addr_r} ${filesize} good_slot
    fi
    if test "x${good_slot}" = "xB"; then
        setenv BOOT_ORDER B
        setenv BOOT_A_LEFT 0
        setenv BOOT_B_LEFT 3
    else
        setenv BOOT_ORDER A
        setenv BOOT_A_LEFT 3
        setenv BOOT_B_LEFT 0
    fi
fi
test -n "${BOOT_A_LEFT}" || setenv BOOT_A_LEFT 3
test -n "${BOOT_B_LEFT}" || setenv BOOT_B_LEFT 3

setenv slot
for name in "${BOOT_ORDER}"; do
    if test "x${slot}" = "x"; then
        if test "x${name}" = "xA"; then
            if test ${BOOT_A_LEFT} -gt 0; then
                setexpr BOOT_A_LEFT ${BOOT_A_LEFT} - 1
                setenv slot A
                setenv slot_part 2
            fi
        fi
        if test "x${name}" = "xB"; then
            if test ${BOOT_B_LEFT} -gt 0; then
                setexpr BOOT_B_LEFT ${BOOT_B_LEFT} - 1
                setenv slot B
                setenv slot_part 3
            fi
        fi
    fi
done

# U-Boot's own addresses leave the kernel 36 MB, and Debian's takes more: 64 MB from where it runs, and the initrd behind.
# Both end below 128 MB, where the emulated board has its device tree; a board has it near the end of its memory. Between
# the two, from 160 MB on, is room to decompress the kernel before it is moved to where it runs.
setenv kernel_addr_r 0x00200000
setenv ramdisk_addr_r 0x04400000
setenv kernel_comp_addr_r 0x0a000000

# From the next start on without the two seconds for a key, which noise on a serial line could press, and without USB.
setenv bootdelay -2
setenv preboot
setenv bootcmd 'load mmc 0:1 ${scriptaddr} boot.scr && source ${scriptaddr}; bootflow scan -lb'

if test "x${slot}" = "x"; then
    echo "no slot has a try left: all anew"
    setenv BOOT_ORDER
    saveenv
    reset
fi
saveenv

fdt addr ${dtb_at}
fdt get value bootargs /chosen bootargs
setenv bootargs "${bootargs} root=PARTUUID=62726561-0${slot_part} ro rauc.slot=${slot}"
echo "starting slot ${slot}"
# One after the other: memory may still hold the kernel of an earlier start.
if load mmc 0:${slot_part} ${kernel_addr_r} /boot/vmlinuz; then
    setenv kernel_comp_size ${filesize}
    if load mmc 0:${slot_part} ${ramdisk_addr_r} /boot/initrd.img; then
        booti ${kernel_addr_r} ${ramdisk_addr_r}:${filesize} ${dtb_at}
    fi
fi
# What cannot be started has had its try.
reset
