extension ReportPage {
    /// Colours by meaning, in light and dark. Text has a contrast of 4.5 to 1 or more, shapes of 3 to 1 (WCAG 2.2,
    /// 1.4.3 and 1.4.11), and no meaning rests on a colour alone.
    static let style = """
        :root{--paper:#fbfaf8;--card:#fff;--ink:#1f2a30;--soft:#56636b;--line:#d9d6d0;--blue:#1d6a80;--gold:#9a6b00;\
        --mute:#74818a;--off:#b4aca1;--red:#b3261e;--plum:#6b4a86}
        @media(prefers-color-scheme:dark){:root{--paper:#14191c;--card:#1c2327;--ink:#e8e6e1;--soft:#a9b4ba;\
        --line:#343d43;--blue:#6fc3d6;--gold:#e0b04c;--mute:#94a3ac;--off:#5f6a70;--red:#ff9a8f;--plum:#c9a5e6}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0 auto;max-width:72rem;padding:0 clamp(1rem,4vw,2.5rem) 3rem;background:var(--paper);color:var(--ink);\
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        h1{font-size:clamp(1.8rem,5vw,2.6rem);line-height:1.1;margin:2.2rem 0 .3rem;letter-spacing:-.02em}
        h2{font-size:1.45rem;margin:3rem 0 .6rem;letter-spacing:-.01em}
        h3{font-size:1.05rem;margin:1.8rem 0 .4rem}
        h4{font-size:.85rem;margin:1rem 0 .2rem;color:var(--soft);font-weight:600}
        p{margin:.4rem 0 1rem;max-width:46rem}
        a{color:var(--blue)}
        a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
        header p{color:var(--soft)}
        ul{list-style:none;margin:0;padding:0}
        nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
        nav a{display:inline-block;padding:.3rem 0}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.7rem;margin:1rem 0}
        .tiles li{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--c);border-radius:.5rem}
        .tiles a{display:block;padding:.6rem .9rem .8rem;color:var(--ink);text-decoration:none}
        .tiles a:hover{text-decoration:underline}
        .tiles b{display:block;font-size:2rem;line-height:1.15;font-weight:650;font-variant-numeric:tabular-nums}
        .v{--c:var(--red)}.n{--c:var(--plum)}.a{--c:var(--blue)}.i{--c:var(--gold)}.h{--c:var(--mute)}.o{--c:var(--off)}\
        .u{--c:var(--ink)}
        .todo li{display:grid;grid-template-columns:9rem 1fr 16rem;gap:.1rem 1.2rem;padding:.5rem 0;\
        border-top:1px solid var(--line)}
        .todo i,.rooms i{color:var(--soft);font-style:normal}
        .todo b{overflow-wrap:anywhere}
        b small{display:block;font-weight:400;color:var(--soft)}th small{font-weight:400}
        .none{color:var(--soft)}
        figure{margin:1rem 0 .3rem}figcaption{color:var(--soft);font-size:.85rem}
        svg{display:block;max-width:100%;overflow:visible}
        .c{width:100%;height:auto}.c text{font-size:12px;fill:var(--soft)}.c .e{text-anchor:end}
        .g{stroke:var(--line);stroke-width:1;fill:none}.b{fill:var(--blue)}
        .t{min-width:7.5rem;height:.75rem}.t path{stroke:var(--c);stroke-width:12;fill:none}.t .i{stroke-dasharray:4 2}\
        .t .h{stroke-dasharray:1.5 2.5}.t .o{stroke:var(--soft);stroke-width:1.4}
        .key .t{display:inline-block;width:1.5rem;min-width:0;margin-right:.5em;vertical-align:-.05em}
        details{margin:.5rem 0}
        summary{cursor:pointer;padding:.35rem 0}
        summary h3{display:inline;margin:0}
        section>details:not(:first-of-type),section>details{border-top:1px solid var(--line)}
        .scroll{overflow-x:auto;margin:.6rem 0 1rem;border-radius:.3rem}
        table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--soft);padding:.2rem 0 .4rem;font-size:.85rem}
        th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
        thead th{font-weight:600;vertical-align:bottom;font-size:.8rem;color:var(--soft);white-space:normal}
        th:first-child{text-align:left}
        thead th[scope=colgroup]{text-align:center}
        tbody th{font-weight:600;position:sticky;left:0;background:var(--paper)}
        .weeks{font-size:.75rem}.weeks td,.weeks th{padding:.15rem .35rem}
        .rooms li{display:grid;grid-template-columns:11rem 8.5rem 14rem 1fr;gap:.1rem 1rem;align-items:center;\
        padding:.3rem 0;border-top:1px solid var(--line)}
        .rooms b{overflow-wrap:anywhere;font-weight:600}
        .rooms span::before,.marks li::before{content:"";display:inline-block;width:.7em;height:.7em;border-radius:50%;\
        margin-right:.45em;background:var(--c)}
        .rooms svg{width:14rem;height:2rem;fill:var(--blue)}
        .rooms .l{stroke:var(--mute);stroke-width:1.6}
        .rooms i{font-size:.9rem}
        .key{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;color:var(--soft);font-size:.85rem;margin:.4rem 0 1rem}
        .marks .a::before{width:.25em;height:1em;border-radius:0;vertical-align:-.1em}
        .marks .dot::before{background:var(--mute);width:.3em;height:.3em}.marks .gap::before{display:none}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:1rem 3rem;\
        align-items:start}
        .charts table{width:100%}.charts caption{font-weight:600;font-size:1rem;color:var(--ink)}
        .charts th{white-space:normal;background:none}.charts .bar{width:45%}.charts svg{width:100%;min-width:5rem;height:.85rem}
        .hide{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
        .prose h3{margin-top:1.2rem}dl{display:grid;grid-template-columns:9rem 1fr;gap:.35rem 1rem;max-width:46rem}
        dt{font-weight:600}dd{margin:0}
        .files{min-width:46rem;width:100%;table-layout:fixed}.files th,.files td{text-align:left;white-space:normal;\
        vertical-align:top;overflow-wrap:anywhere}.files tbody th{position:static;font-weight:400}.files th:nth-child(1){width:32%}\
        .files th:nth-child(2){width:4rem}
        @media screen and (max-width:46rem){.todo li{grid-template-columns:1fr}.rooms li{grid-template-columns:1fr auto}\
        .rooms svg{width:8.7rem;grid-column:1/3;grid-row:2;margin:.2rem 0}\
        .rooms i{grid-column:1/3;text-align:left}dl{grid-template-columns:1fr}dt{margin-top:.4rem}.charts{gap:2rem}\
        .c text{font-size:20px}}
        @page{size:A4;margin:16mm 14mm}
        @media print{:root{--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--blue:#1d6a80;--gold:#9a6b00;\
        --mute:#666;--off:#aaa;--red:#b3261e;--plum:#6b4a86}body{max-width:none;padding:0;font-size:9.5pt}\
        nav,.skip{display:none}h2,h3,h4,summary,caption,thead,dt{break-after:avoid}\
        .todo ul,.rooms,figcaption,h2+p,.marks{break-before:avoid}li,tr,figure,dd{break-inside:avoid}p{orphans:3;widows:3}\
        .scroll{overflow:visible}details::details-content{content-visibility:visible;block-size:auto}\
        details details,#use~details{display:none}a{color:inherit;text-decoration:none}\
        svg path,.tiles li,.rooms span::before,.marks li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}\
        .rooms li{grid-template-columns:32mm 26mm 50mm 1fr}.rooms svg{width:50mm}\
        th,td{padding:.2rem .35rem}.t{width:30mm;min-width:0}table{font-size:8pt}.files{min-width:0}}
        """
}
