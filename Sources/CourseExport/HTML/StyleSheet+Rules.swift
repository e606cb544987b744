extension StyleSheet {
  /// Type and space: a calm page that reads on a phone and hangs on a wall.
  static let screen: StaticString = """
    :root{--ink:#1c2b33;--soft:#53646d;--line:#8a989f;--accent:#0b5563;--tint:#eef4f4;--paper:#fff}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:#e9eeee;color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
    main,.help,.mark,nav{max-width:48rem;margin-left:auto;margin-right:auto;padding-left:clamp(1rem,5vw,3.25rem);padding-right:clamp(1rem,5vw,3.25rem)}
    main{background:var(--paper);padding-top:1.5rem;padding-bottom:2.5rem}
    .mark{background:var(--accent);color:#fff;font-weight:600;font-size:.9rem;padding-top:.55rem;padding-bottom:.55rem}
    .skip{position:absolute;left:-99rem}
    .skip:focus{position:static;display:block;padding:.6rem 1rem;background:#fff}
    nav{background:var(--tint);padding-top:1rem;padding-bottom:1rem;font-size:.95rem}
    nav p{margin:0 0 .3rem;font-weight:600}
    nav ul{margin:0;padding:0;list-style:none;columns:2 14rem}
    nav li{margin:0;padding:.15rem 0;break-inside:avoid}
    a{color:#084a7a}
    h1,h2,h3{line-height:1.22;color:var(--accent)}
    h1{font-size:2rem;margin:.4rem 0 .9rem;letter-spacing:-.01em}
    h2{font-size:1.4rem;margin:2.6rem 0 .8rem;padding-top:.7rem;border-top:3px solid var(--accent)}
    h3{font-size:1.12rem;margin:1.9rem 0 .5rem;color:var(--ink)}
    h1+p{font-size:1.15rem;margin-top:-.4rem}
    p{margin:.55rem 0}
    ul,ol{margin:.5rem 0;padding-left:1.5rem}
    li{margin:.3rem 0}
    li>p{margin:.15rem 0}
    table{border-collapse:collapse;width:100%;margin:1rem 0 1.4rem;font-size:.97rem}
    caption{text-align:left;font-weight:600;color:var(--soft);padding-bottom:.35rem}
    th,td{text-align:left;vertical-align:top;padding:.5rem .6rem;border-bottom:1px solid var(--line)}
    thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
    tbody th{font-weight:400}
    .facts tbody th{font-weight:600}
    h2+table>caption,h3+table>caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    td.number,th.number{text-align:right;font-variant-numeric:tabular-nums}
    td.blank{height:3.1rem;border:1px solid var(--line);min-width:2.2rem}
    td p,th p{margin:0}
    td p+p,th p+p{margin-top:.2rem;font-weight:400}
    figure{margin:1.2rem 0}
    figure img{max-width:100%;height:auto}
    figcaption,.picture{color:var(--soft)}
    .picture{border:1px solid var(--line);padding:.7rem 1rem}
    .page-break{border:0;border-top:1px dashed var(--line);margin:2.4rem 0}
    .page-break+h2{border-top:0;margin-top:0;padding-top:0}
    a[href^="tel:"]{white-space:nowrap}
    @media screen and (max-width:36rem){
    h1{font-size:1.7rem}
    .wide{table-layout:fixed;font-size:.82rem;hyphens:auto}
    .wide th,.wide td{padding:.4rem .22rem}
    .wide thead th{font-size:.68rem;padding-left:.1rem;padding-right:.1rem;letter-spacing:-.01em}
    td.blank{min-width:0}
    .callout{padding-left:.75rem;padding-right:.75rem}
    }
    .help{background:#fff;border-top:4px solid var(--accent);padding-top:1rem;padding-bottom:1.6rem;font-size:.97rem}
    .help p{font-weight:700;margin:0}
    .help ul{margin:.3rem 0 0;padding:0;list-style:none}

    """

  /// Boxes that stand out: told apart by their word and by the form of their edge, in black and white too.
  static let callouts: StaticString = """
    .callout{margin:.9rem 0;padding:.6rem 1rem .7rem;border-left:5px solid var(--ink)}
    .callout>:last-child{margin-bottom:0}
    .callout>.label{margin:0 0 .2rem;font-weight:700;font-size:.9rem;color:var(--accent)}
    .callout.say{background:var(--tint);border-left-color:var(--accent)}
    .callout.act{border-left:5px double var(--ink)}
    .callout.note{border-left:3px dotted var(--ink);color:#33434b}
    .callout.ask{border-left:5px dashed var(--accent)}
    .callout.show{border:1px solid var(--ink)}
    .callout.safety{border:2px solid var(--accent)}
    .callout.services{border:2px solid var(--ink)}
    .callout.draft{border:2px dashed #6b3d00;background:#fff8ec}
    .callout.warning{border:3px double #6b3d00}
    .callout.draft>.label,.callout.warning>.label{color:#6b3d00}

    """

  /// Questions, boxes to tick, lines to write on.
  static let answers: StaticString = """
    .question{margin:1.3rem 0;padding-left:2.5rem;position:relative}
    .question>.prompt{margin:0 0 .45rem;font-size:1.08rem;font-weight:600}
    .question .n{position:absolute;left:0;min-width:1.9rem;font-weight:700;color:var(--accent)}
    .question.bare{border-top:1px solid var(--line);padding-top:.75rem;margin:.75rem 0}
    .question.bare{padding-left:0;display:grid;grid-template-columns:2.4rem 1fr;align-items:start}
    .question.bare>*{grid-column:2}
    .question.bare>.prompt{grid-column:1;grid-row:1;margin:.4rem 0 0;line-height:1.6rem}
    .question.bare .n{position:static}
    ul.boxes{list-style:none;margin:.4rem 0;padding:0;display:grid;gap:.5rem .9rem}
    ul.boxes.row{grid-template-columns:repeat(auto-fit,minmax(7.4rem,1fr))}
    ul.boxes li{margin:0;display:flex;align-items:flex-start;gap:.6rem}
    .box{flex:none;width:1.6rem;height:1.6rem;border:2px solid var(--ink);border-radius:2px;background:#fff}
    .lines{margin:.8rem 0}
    .lines p{margin:0}
    .line{height:2rem;border-bottom:1px solid var(--ink)}

    """

  /// What is different on paper; the services and marks of every page are in its margins.
  static let print: StaticString = """
    @media print{
    html,body,main,.callout.say,.callout.draft{background:none}
    body{font-size:10pt;line-height:1.38;color:#000}
    main,.help{max-width:none;padding:0}
    .mark,.help,.skip,nav{display:none}
    a{color:#000;text-decoration:none}
    h1{font-size:19pt;margin:0 0 6pt}
    h1+p{font-size:11pt;margin-top:0}
    h2{font-size:13.5pt;margin:14pt 0 5pt;padding-top:4pt;border-top-width:1.5pt}
    h3{font-size:11pt;margin:10pt 0 3pt}
    p,ul,ol{margin:3pt 0}
    li{margin:1.5pt 0}
    h1,h2,h3{break-after:avoid;color:#000}
    h2+p{break-after:avoid}
    .page-break{display:none}
    .page-break+*{break-before:page}
    .page-break+h2{font-size:16pt}
    thead{display:table-header-group}
    tr,.question,figure,.lines,.callout .label{break-inside:avoid}
    .callout{margin:6pt 0;padding:4pt 8pt;box-decoration-break:clone;-webkit-box-decoration-break:clone}
    .callout.ask,.callout.show,.callout.draft,.callout.services,.callout.safety,.callout.warning,.keep{break-inside:avoid}
    .callout>.label{break-after:avoid;font-size:9.5pt}
    li{break-inside:avoid}
    p{orphans:3;widows:3}
    table{font-size:9.5pt;margin:5pt 0 8pt}
    th,td{padding:2.6pt 5pt}
    td.blank{height:11mm}
    .facts td.blank{height:8.5mm}
    .box{width:6mm;height:6mm;border:1.2pt solid #000}
    ul.boxes{gap:2.5mm 4mm;margin:2mm 0}
    ul.boxes.row{grid-template-columns:repeat(auto-fit,minmax(30mm,1fr))}
    ul.boxes li{align-items:center}
    .question{margin:4.5mm 0;padding-left:9mm}
    .question>.prompt{font-size:10.5pt;margin-bottom:1mm}
    .question.bare{padding:2.5mm 0 1mm;margin:2.5mm 0}
    .question.bare>.prompt{margin:2mm 0 0;line-height:6mm}
    .line{height:9mm;border-bottom-color:#000}
    }

    """

  /// Firefox (seen with 153 ESR) and, as far as known, Safari draw no margin boxes: there the mark and the services become
  /// the head and the foot of a table, which browsers repeat on every page.
  static let withoutMarginBoxes: StaticString = """
    @supports (-moz-appearance:none) or (font:-apple-system-body){
    @page{margin-bottom:13mm}
    @media print{
    .framed{display:table;width:100%}
    .framed main{display:table-row-group}
    .mark{display:table-header-group;background:none;color:#000;font-size:7.5pt}
    .help{display:table-footer-group;font-size:7.5pt;line-height:1.35}
    .help p,.help ul,.help li{display:inline;margin:0}
    .help li+li::before{content:" | "}
    }
    }

    """
}
