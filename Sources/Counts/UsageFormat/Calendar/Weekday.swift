/// A day of the week as settings and files name it, from Monday as ISO 8601 counts.
package enum Weekday: String, CaseIterable, Hashable, Sendable {
    case mon, tue, wed, thu, fri, sat, sun
}
