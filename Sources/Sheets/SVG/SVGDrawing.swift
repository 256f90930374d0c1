/// A drawing as SVG 1.1 text, written shape by shape, later ones over earlier ones. Lengths are in units of the view box.
package struct SVGDrawing {
    private let head: String
    private var body = ""

    /// A picture, as wide as there is room.
    ///
    /// - Parameters:
    ///   - viewBox: the drawing's own width and height.
    ///   - title: what it shows, for those who cannot see it.
    package init(viewBox: (width: Double, height: Double), title: String) {
        head = Self.head("xml:lang=\"en\" role=\"img\"", viewBox, title)
    }

    /// A sheet of paper with text to read. A browser prints it at its size, and tags the text.
    ///
    /// - Parameters:
    ///   - paper: its width and height in millimetres.
    ///   - viewBox: as for a picture.
    ///   - language: of its text, as BCP 47 has it.
    package init(
        paper: (width: Int, height: Int), viewBox: (width: Double, height: Double), title: String, language: String
    ) {
        let size = "width=\"\(paper.width)mm\" height=\"\(paper.height)mm\""
        head =
            Self.head("\(size) lang=\"\(language)\" xml:lang=\"\(language)\"", viewBox, title)
            + "<style>@page{size:\(paper.width)mm \(paper.height)mm;margin:0}</style>\n"
    }

    private static func head(_ attributes: String, _ viewBox: (width: Double, height: Double), _ title: String)
        -> String
    {
        """
        <svg xmlns="http://www.w3.org/2000/svg" \(attributes) viewBox="0 0 \(number(viewBox.width)) \
        \(number(viewBox.height))">
        <title>\(escaped(title))</title>

        """
    }

    /// The whole drawing.
    package var text: String { head + body + "</svg>\n" }

    package mutating func rectangle(
        x: Double, y: Double, width: Double, height: Double, radius: Double = 0, fill: String, stroke: String? = nil
    ) {
        add("rect", ["x": x, "y": y, "width": width, "height": height, "rx": radius], fill, stroke)
    }

    package mutating func circle(x: Double, y: Double, radius: Double, fill: String, stroke: String? = nil) {
        add("circle", ["cx": x, "cy": y, "r": radius], fill, stroke)
    }

    /// A straight stroke.
    package mutating func line(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), width: Double = 1, stroke: String
    ) {
        body += """
            <path d="M\(Self.number(start.x)) \(Self.number(start.y))L\(Self.number(end.x)) \(Self.number(end.y))" \
            stroke="\(stroke)" stroke-width="\(Self.number(width))"/>

            """
    }

    /// One line of text, its parts set regular or bold.
    ///
    /// - Parameters:
    ///   - y: the baseline.
    ///   - boxWidth: the most the line may take, left in the drawing for whoever measures it.
    ///   - length: how wide it is to be, in whatever face; as it comes if left out.
    package mutating func text(
        _ parts: [(text: String, isBold: Bool)], x: Double, y: Double, size: Double, anchor: SVGAnchor = .start,
        fill: String, family: String, boxWidth: Double? = nil, length: Double? = nil
    ) {
        body += "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" font-family=\"\(family)\""
        body += " font-size=\"\(Self.number(size))\" fill=\"\(fill)\""
        if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
        if let boxWidth { body += " data-box-width=\"\(Self.number(boxWidth))\"" }
        if let length {
            body += " textLength=\"\(Self.number(length))\" lengthAdjust=\"spacingAndGlyphs\""
        }
        body += " xml:space=\"preserve\">"
        for part in parts {
            let text = Self.escaped(part.text)
            body += part.isBold ? "<tspan font-weight=\"700\">\(text)</tspan>" : text
        }
        body += "</text>\n"
    }

    private mutating func add(
        _ shape: String, _ attributes: KeyValuePairs<String, Double>, _ fill: String, _ stroke: String?
    ) {
        body += "<\(shape)"
        for (name, value) in attributes where name != "rx" || value > 0 {
            body += " \(name)=\"\(Self.number(value))\""
        }
        body += " fill=\"\(fill)\""
        if let stroke { body += " stroke=\"\(stroke)\"" }
        body += "/>\n"
    }

    /// A number with two decimals at most.
    private static func number(_ value: Double) -> String {
        let text = "\((value * 100).rounded() / 100)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// Text escaped for XML. Control characters, which XML 1.0 does not allow, are left out.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: break
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// Which end of a line of text stands where it was put.
package enum SVGAnchor: String, Sendable {
    case start, middle, end
}
