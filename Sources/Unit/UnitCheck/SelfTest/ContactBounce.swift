import Pacing

/// One change of a contact as it was recorded: the edges of a press or a release.
package struct ContactBounce: Hashable, Sendable {
    package let edgeCount: Int
    /// From the first edge to the last.
    package let duration: Duration

    /// A contact that has been quiet for this long has settled. Bounces measured on eighteen kinds of switches took 1.6
    /// ms on average and 6.2 at most (Ganssle, A Guide to Debouncing); no finger lets go within 40 ms.
    static let quiet = Duration.milliseconds(30)

    /// Groups edges, in order of time, into the changes that they belong to.
    package static func changes(_ edges: [ButtonEdge]) -> [ContactBounce] {
        var changes: [ContactBounce] = []
        var first = 0
        for index in edges.indices {
            let isLast = index + 1 == edges.count || edges[index].time.duration(to: edges[index + 1].time) > quiet
            if !isLast { continue }
            changes.append(
                ContactBounce(
                    edgeCount: index - first + 1, duration: edges[first].time.duration(to: edges[index].time)))
            first = index + 1
        }
        return changes
    }
}
