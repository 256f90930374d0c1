extension SheetWording {
    static let english = SheetWording(
        leader: { [firstSession($0), teamMinute($0)] },
        twoWays: twoWays, room: room, pocket: pocket)

    private static func twoWays(phrases: [String], support: String?) -> TextPage {
        TextPage(
            title: "Feeling with, and feeling for",
            intro:
                """
                Both are human, and both come with caring for people. In one experiment, training in feeling \
                with others raised negative feelings, and training in feeling for them afterwards reversed \
                that. Those who took part were not clinicians, so it is no more than a hint.
                """,
            sections: [
                .init(
                    heading: "Feeling with: their pain becomes mine",
                    items: [
                        .point("Jaw, shoulders or belly tighten, and I hold my breath."),
                        .point("The pictures come home with me."),
                        .point("I want to get away, or I feel nothing any more."),
                        .point("Whatever I do, it is not enough."),
                    ]),
                .init(
                    heading: "Feeling for: I see the pain and wish them well",
                    items: [
                        .point("I am touched, and I know that the pain is not mine."),
                        .point("I can stay, and I can leave."),
                        .point("I do what I can, and I see where my part ends."),
                    ]),
                .init(
                    heading: "In the moment",
                    items: [
                        .point("Feel both feet on the floor, or your back against the chair."),
                        .point("Take a breath with the hand gel: gently, not deep, no holding."),
                        .point("Say to yourself: \(phrases[0]) \(phrases[2])"),
                        .point("Do the next small thing. Then hand over what is not yours."),
                    ]),
                .init(
                    heading: "Early signs in the body",
                    items: [
                        .text(
                            """
                            The body check may show them: a tight jaw, raised shoulders, short breaths, a hard \
                            belly, restless hands, an aching back, heavy legs. So may daily life: bad sleep, a \
                            short temper, no joy in what you used to love.
                            """)
                    ]),
                .init(
                    heading: "Whom to tell",
                    items: [
                        .text("If such signs persist, please tell somebody early. It is not a weakness."),
                        .blank("Someone to talk to:", support), .blank("In an emergency:", nil),
                    ]),
            ])
    }

    private static let room = TextPage(
        title: "A place for the light",
        intro:
            """
            Nurses’ breaks are often interrupted or not taken. This list is for the place, and for what is \
            agreed about it.
            """,
        sections: [
            .init(
                heading: "The place",
                items: [
                    .check("It is where staff already sit, rather than in a room of its own."),
                    .check("A chair has the whole bar in view, two or three metres away."),
                    .check("The placard hangs beside the bar, at eye height, and is signed."),
                    .check("No camera and no screen shows who sits there."),
                ]),
            .init(
                heading: "What is agreed",
                items: [
                    .question("Who may interrupt, and for what:"), .question("Who answers the telephone meanwhile:"),
                    .question("Who leads the first session, and when:"),
                ]),
            .init(
                heading: "What does not happen",
                items: [
                    .check("No ranking, no target, no prize."),
                    .check("Nobody asks who pressed, and nobody has to press."),
                    .check("The light does not stand in for a missing colleague."),
                ]),
            .init(
                heading: "The unit",
                items: [
                    .check("It is wiped as often as the light switches."),
                    .question("Whom to call if it stays dark:"),
                ]),
        ])

    private static let pocket = Pocket(
        title: "A breath with the hand gel",
        advice:
            """
            As you rub it in, until it is dry, let a breath or two come and go: gently and naturally, not deep, no \
            holding.
            """)

    private static func begin(_ number: Int) -> String {
        number == 1 ? "Press once." : "Press and hold, and let go at light \(number)."
    }

    private static func firstSession(_ facts: Leading) -> TextPage {
        let first =
            facts.action.map { "Say once: \($0)" }
                ?? """
                Say once: light rises, breathe in; light falls, breathe out. Gently and naturally, not \
                deep, no holding.
                """
        let second = facts.minutes > 1 ? "Minute 2" : "Then"
        return TextPage(
            title: "The first session, with a guide",
            intro:
                """
                For whoever leads it: once, with a group or with one colleague. Breathing programmes that worked had \
                a person to guide them, and were repeated. Interruptions and long periods of standing spoilt others.
                """,
            sections: [
                .init(
                    heading: "Before",
                    items: [
                        .point("Choose a time when nobody has to run: after a handover rather than before one."),
                        .point("A chair for everyone, the bar in view, the placard beside it."),
                        .point(
                            """
                            Say that everyone is free to take part or not, and to leave at any time. The light \
                            counts presses, never people.
                            """
                        ),
                        .point("Read aloud who should ask a clinician first. It is on the placard."),
                    ]),
                .init(
                    heading: "Minute by minute",
                    items: [
                        .step(
                            "First",
                            "Sit, feet on the floor. Say what is coming: \(facts.minutes)\u{A0}min of light, no talking."
                        ),
                        .step("Start", "\(begin(facts.session)) Look at the light, and breathe as you do anyway."),
                        .step("Minute 1", first),
                        .step(
                            second,
                            """
                            Say once: follow the light as far as it suits you, and join in again whenever you like. \
                            Then say nothing.
                            """
                        ),
                        .step(
                            "End",
                            "The light fades by itself. Stay seated for a few breaths of your own."),
                        .step("After", "Ask how it was. No answer is wrong, and nobody has to answer."),
                    ]),
                .init(
                    heading: "If somebody feels unwell",
                    items: [
                        .text(
                            """
                            Dizzy, tingling, short of breath or uneasy: look away, breathe your own way, leave it \
                            for today. Untrained people easily breathe too much; gently is enough.
                            """)
                    ]),
                .init(
                    heading: "Then",
                    items: [
                        .point("Repeat it for some days with whoever wants to. Let others lead as well."),
                        .point("After that, the light needs no guide."),
                    ]),
            ])
    }

    private static func teamMinute(_ facts: Leading) -> TextPage {
        let press = facts.team.map(begin) ?? "Press once, and once more after a minute."
        return TextPage(
            title: "The team minute, and what a light is not",
            intro: nil,
            sections: [
                .init(
                    heading: "The team minute",
                    items: [
                        .text("At a handover or after a hard case, seated if you can."),
                        .step("Say", "“Let us take a minute.”"),
                        .step("Press", "\(press) Breathe together with the light. Nobody speaks."),
                        .step(
                            "After",
                            """
                            After a hard case, ask: does anybody need a moment, or somebody to take over? No blame, \
                            and nothing about the patient.
                            """),
                    ]),
                .init(
                    heading: "Three questions for a huddle",
                    items: [
                        .step("1", "What was hard?"), .step("2", "What or who made it easier?"),
                        .step("3", "What do we need next, and who asks for it?"),
                    ]),
                .init(
                    heading: "What the numbers mean",
                    items: [
                        .point(
                            """
                            Presses are counted, and rounded to the nearest \(facts.step). A week with fewer than \
                            \(facts.leastSessions) sessions is called a small week and has no number.
                            """),
                        .point(
                            "They show whether a light is used, and whether it works. They do not show how anybody feels."
                        ),
                        .point(
                            """
                            Never compare people, shifts or wards by them, never set a target, never ask who \
                            pressed. Few presses are no failure, and many do not mean that all is well.
                            """),
                    ]),
                .init(
                    heading: "What this does not replace",
                    items: [
                        .point("Enough staff, and breaks that are taken."),
                        .point("Talking a hard case over, supervision, and care for those who fall ill."),
                        .blank("Someone to talk to:", facts.support),
                    ]),
            ])
    }
}
