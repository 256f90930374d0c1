import Testing

@Suite("Signals at the start")
struct SignalTests {
    @Test("A signal of a copy to a stick does not end a program that does not wait for it")
    func copies() throws {
        // A hundred years of counting take longer than this. A signal that is ignored is a bit of the kernel's mask:
        // SIGUSR1 is 0x200, SIGUSR2 0x800, SIGPWR 0x20000000. It is not sent, because who runs the tests may have it
        // blocked.
        let result = try Program().run(
            """
            breathpacer simulate --for 36500d --usage counts & unit=$!
            for try in $(seq 10000); do
                mask=$(sed -n 's/^SigIgn:.*\\(........\\)$/\\1/p' "/proc/$unit/status")
                [ $((0x${mask:-0} & 0x20000a00)) -ne $((0x20000a00)) ] || break
            done
            kill -KILL "$unit"
            [ $((0x$mask & 0x20000a00)) -eq $((0x20000a00)) ]
            """)
        #expect(result.status == 0, "\(result.errors)")
    }
}
