/// The phrases of the practice "Kind words", each of which has a quarter of the bar.
package enum KindPhrases {
    /// How many there are.
    package static let count = 4
}
