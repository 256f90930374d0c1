import ArgumentParser
import PacerFiles
import PacerLinux
import PacerSettings
import Pacing

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Pace on GPIO: the device's main job.",
        discussion: """
            Example: the unit of a settings file.

              breathpacer run --settings settings.toml

            Ends with SIGTERM or SIGINT: the light fades, the lines are dark and released. When the chip vanishes the \
            unit tries it again after 1, 2, 4 … 60 s and is idle when it is back.
            """
    )

    @OptionGroup var settingsFile: SettingsOption

    func run() throws {
        let settings = try settingsFile.load()
        let signals: Signals
        do {
            signals = try Signals.service()
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
        let configuration = settings.pacerConfiguration
        let lines = settings.gpioConfiguration
        Pacer.rehearse(configuration)
        MemoryLock.lock()
        var pacer = Pacer(configuration)
        do {
            try pacer.run(
                open: { () throws(GPIOFailure) in
                    try GPIOHardware(lines, appearance: configuration.appearance, signals: signals)
                },
                pause: { signals.pause(for: $0) },
                notice: { notice in
                    switch notice {
                    case .ready:
                        ServiceNotification.send(.ready)
                        Log.write(GPIOHardware.mayBeRealTime ? "ready" : "ready, without real time: set LimitRTPRIO")
                    case .report(.buttonStuck(let stuck)):
                        Log.write(stuck ? "button: stuck" : "button: free again")
                    case .report:
                        break
                    case .failed(let failure, let pause):
                        Log.write("\(failure); trying again in \(pause.components.seconds) s")
                    }
                })
        } catch {
            throw CommandFailure.hardware("\(error)")
        }
        ServiceNotification.send(.stopping)
    }
}
