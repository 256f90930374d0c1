extension Wording {
    static let english = Wording(
        title: "A short break for you",
        press: "Press:", pressAgain: "Press again:", stop: "stop.", hold: "Hold:",
        count: { "lights count \($0), let go at your number." },
        advice:
            "Sit if you can. Breathe gently and naturally: not deep, no holding. "
            + "Follow the light as far as it suits you.",
        symptoms: "Dizzy, tingling, short of breath, uneasy?",
        remedy: "Look away, breathe your own way, press to stop.",
        conditions: "Heart or lung condition, pregnancy, panic attacks: please ask your clinician first.",
        limits: "This is not a treatment.",
        strain: "Strain after hard cases is to be expected. It is not a weakness.",
        support: "Someone to talk to:",
        permission: "You may take this break. Signed:",
        counting: "It counts presses, never people.",
        invitation: "A faint glow invites you: press once.",
        kindPhrases: [
            "This is hard. Others here feel it too.", "May I be kind to myself.", "May those I care for find ease.",
            "I can care without carrying it all.",
        ],
        quoted: { "“\($0)”" },
        practice: { practice in
            switch practice {
            case .breathe:
                Practice(
                    name: "Breathe", action: "breathe.",
                    explanation: "Light rises: breathe in. Light falls: breathe out.")
            case .bodyCheck:
                Practice(
                    name: "Body check", action: "notice your body.",
                    explanation: "Notice jaw, shoulders, chest, belly, hands, back, hips, legs, feet, whole body.")
            case .kindWords:
                Practice(name: "Kind words", action: "say kind words to yourself.", explanation: nil)
            case .oneGoodThing:
                Practice(
                    name: "One good thing", action: "notice one good thing.",
                    explanation: "Notice or recall it: warmth, a smell, a thank-you.")
            case .teamMinute:
                Practice(
                    name: "Team minute", action: "breathe together.",
                    explanation: "Breathe together with the light.")
            }
        })
}
