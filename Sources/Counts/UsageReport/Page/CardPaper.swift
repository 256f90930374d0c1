/// What the cards are printed on. A card is 105 mm wide and 148 mm high (A6, ISO 216).
package enum CardPaper: String, CaseIterable, Sendable {
    /// A sheet of its own for each card.
    case a6
    /// Four cards to a sheet of 210 by 297 mm, with marks to cut at. The sheet is a millimetre higher than two cards, of
    /// which half is left above them and half below.
    case a4

    /// How many are on a sheet.
    var cards: Int {
        switch self {
        case .a6: 1
        case .a4: 4
        }
    }

    /// Lines at the edges and in the middle of a sheet, where it is cut in four.
    var marks: String {
        switch self {
        case .a6: ""
        case .a4:
            "<svg aria-hidden=true viewBox=\"0 0 210 297\"><path d=\"M105 0v14M105 283v14M0 148.5h14M196 148.5h14"
                + "M105 144.5v8M101 148.5h8\"/></svg>"
        }
    }

    /// A card on the screen and on either paper. The last sheet is not followed by an empty one.
    static let style = """
        *{box-sizing:border-box}
        body{margin:0;font:11pt/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2a30;\
        background:#efece6}
        header{margin:1rem;max-width:46rem}h1{font-size:1rem;margin:0;font-weight:400}
        article{width:105mm;max-width:calc(100vw - 2rem);min-height:148mm;padding:14mm 11mm;display:flex;\
        flex-direction:column;background:#fffdf8;margin:1rem;border:1px solid #d9d6d0}
        h2{margin:0;font-size:21pt;line-height:1.15;color:#1d6a80}
        .big{font-size:16pt;line-height:1.3;margin:auto 0}
        .room{margin:8mm 0 0;color:#56636b;font-size:9pt;overflow-wrap:anywhere}.room b{font-size:11pt}
        svg{display:none}
        @media print{header{display:none}body{background:none}section+section{break-before:page}\
        article{margin:0;border:0;max-width:none;height:148mm;min-height:0;overflow:hidden;background:none}}

        """

    var style: String {
        switch self {
        case .a6: "@page{size:105mm 148mm;margin:0}"
        case .a4:
            """
            @page{size:210mm 297mm;margin:0}
            @media screen{section{display:flex;flex-wrap:wrap}}
            @media print{section{position:relative;display:grid;grid-template-columns:105mm 105mm;\
            grid-template-rows:148mm 148mm;padding-top:.5mm;height:297mm;overflow:hidden}\
            svg{display:block;position:absolute;inset:0;width:210mm;height:297mm}\
            svg path{stroke:#000;stroke-width:.2;fill:none}}
            """
        }
    }
}
