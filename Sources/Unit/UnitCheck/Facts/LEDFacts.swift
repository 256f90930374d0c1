import Pacing
import UnitPlan

/// The LEDs that Linux drives for the bar, as they were found.
package struct LEDFacts: Hashable, Sendable {
    /// An LED that was found.
    package struct LED: Hashable, Sendable {
        package var name: String
        /// `max_brightness`.
        package var most: Int
        /// Whether it can mix red, green and blue.
        package var hasColours: Bool
        /// Its file `brightness`.
        package var node: NodeFacts
        /// Whether the user who asks may open that.
        package var isOpenHere: Bool

        package init(name: String, most: Int, hasColours: Bool, node: NodeFacts, isOpenHere: Bool) {
            self.name = name
            self.most = most
            self.hasColours = hasColours
            self.node = node
            self.isOpenHere = isOpenHere
        }
    }

    /// `light.led_names`.
    package var wanted: [String]
    package var found: [LED]
    /// The bar that they make.
    package var appearance: LightAppearance

    package init(wanted: [String], found: [LED], appearance: LightAppearance) {
        self.wanted = wanted
        self.found = found
        self.appearance = appearance
    }

    /// - Parameter account: the service's user; `nil` if this machine has none.
    package func findings(for account: Account?) -> [Finding] {
        let missing = wanted.filter { name in !found.contains { $0.name == name } }
        guard missing.isEmpty, let most = found.map(\.most).min() else {
            return [
                .problem(
                    .led, nil, "\(missing.joined(separator: ", ")): not there",
                    remedy: "`ls /sys/class/leds` lists the LEDs there are; correct light.led_names, or install the "
                        + "overlay that `breathpacer wiring --format overlay` prints",
                    isUnavailable: true)
            ]
        }
        return [steps(most), access(for: account)] + (plain.map { [$0] } ?? [])
    }

    /// - Parameter most: the brightness of the coarsest LED, in its steps.
    private func steps(_ most: Int) -> Finding {
        let ember = appearance.holding(1 / Double(most)).ember
        return .ok(.led, nil, "\(found.count) LEDs of \(most) steps: the ember has L* \(CallFacts.tenths(ember))")
    }

    private func access(for account: Account?) -> Finding {
        guard let account else {
            guard let closed = found.first(where: { !$0.isOpenHere }) else {
                return .ok(.device, nil, "LEDs open to you")
            }
            return .problem(
                .device, closed.node.path, "\(closed.node.words), closed to you",
                remedy: "run it as root, or as a user in its group", isUnavailable: true)
        }
        guard let closed = found.first(where: { !$0.node.isOpen(to: account) }) else {
            return .ok(.device, nil, "LEDs open to the service's user \(account.name)")
        }
        return .problem(
            .device, closed.node.path, "\(closed.node.words), closed to the service's user \(account.name)",
            remedy: "install the package \(UnitPlaces.packageName), whose udev rule gives LEDs to the group gpio")
    }

    /// Hues that are asked for and cannot be shown.
    private var plain: Finding? {
        guard appearance.hasHues, let plain = found.first(where: { !$0.hasColours }) else { return nil }
        return .warning(
            .led, plain.name, "has no red, green and blue, so it shows no hue", remedy: "set light.colour = false")
    }
}
