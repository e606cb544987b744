extension StyleSheet {
  /// Cards to cut out, and two languages side by side.
  static let cards: StaticString = """
    ul.cards{list-style:none;margin:1rem 0;padding:1px 1px 0 0;display:grid;font-size:1.05rem}
    ul.cards.c2{grid-template-columns:1fr 1fr}
    ul.cards.c4{grid-template-columns:repeat(4,1fr)}
    ul.cards>li{margin:0 -1px -1px 0;padding:.7rem .9rem;border:1px dashed var(--ink);min-height:6rem;display:flex;flex-direction:column;justify-content:center;align-items:stretch;background:#fff}
    ul.cards>li.large{align-items:center;text-align:center;min-height:15rem;gap:.8rem}
    ul.cards>li p{margin:.15rem 0}
    ul.cards .title{font-weight:600;font-size:.85rem;color:var(--soft)}
    ul.cards .large .title{font-size:2rem;font-weight:700;color:var(--ink);line-height:1.15}
    ul.cards .face+.face{border-top:1px solid var(--line);margin-top:.4rem;padding-top:.4rem}
    ul.cards .large .face+.face{border-top:0;margin-top:0;padding-top:0}
    ul.cards .large .face+.face .title{font-weight:400}
    ul.cards ul{margin:0;padding-left:1rem;list-style:disc}
    .form{width:7rem;height:7rem;flex:none}
    .form *{fill:none;stroke:#000;stroke-width:7;stroke-linejoin:round}
    ul.folded{border:1px solid var(--ink);padding:0;margin-bottom:0;font-size:.85rem}
    ul.folded>li{border:0;border-bottom:1px solid var(--ink);margin:0;justify-content:flex-start}
    ul.folded>li:nth-child(odd){border-right:1px dotted var(--ink)}
    ul.folded>li:nth-last-child(-n+2){border-bottom:0}
    .parallel{display:grid;grid-template-columns:1fr 1fr;gap:0 2.2rem}
    .parallel.one{display:block}
    .parallel>div{min-width:0}
    .parallel>div+div{border-left:1px solid var(--line);padding-left:1.1rem;margin-left:-1.1rem}
    @media screen and (max-width:36rem){
    .parallel{display:block}
    .parallel>div+div{border-left:4px solid var(--line);padding-left:.8rem;margin:.6rem 0 1.4rem}
    ul.cards.c2,ul.cards.c4{grid-template-columns:1fr}
    ul.folded>li:nth-child(odd){border-right:0;border-bottom:1px dotted var(--ink)}
    }
    @media print{
    .parallel{gap:0 9mm}
    .parallel>div+div{padding-left:4.5mm;margin-left:-4.5mm}
    .parallel:not(.one){break-inside:avoid}
    .parallel h1{font-size:16pt}
    .parallel .question{padding-left:7mm}
    .parallel ul.boxes.row{grid-template-columns:repeat(auto-fit,minmax(26mm,1fr))}
    ul.cards{font-size:12.5pt;line-height:1.25;margin:3mm 0 4mm}
    ul.cards>li{break-inside:avoid;padding:3mm 5mm;border:.8pt dashed #000;margin:0 -.8pt -.8pt 0}
    ul.cards.r1>li{min-height:120mm}
    ul.cards.r2>li{min-height:92mm}
    ul.cards.r3>li{min-height:60mm}
    ul.cards.r4>li{min-height:46mm}
    ul.cards.r6>li{min-height:31mm}
    ul.cards .title{font-size:9pt;color:#000}
    ul.cards .large .title{font-size:30pt}
    ul.cards>li.large{gap:4mm}
    .form{width:38mm;height:38mm}
    ul.folded{width:172mm;border:.8pt solid #000;font-size:9.5pt;line-height:1.3}
    ul.folded>li{border:0;border-bottom:.8pt solid #000;margin:0;padding:3mm 4mm}
    ul.folded.r4>li{min-height:48mm}
    ul.folded.r2>li{min-height:90mm}
    ul.folded>li:nth-child(odd){border-right:.6pt dotted #000}
    }

    """

  /// Large print: a body of 18 points, headings of 22 and more, boxes and lines that grow with them.
  static let large: StaticString = """
    html{font-size:137.5%}
    main,.help,.mark,nav{max-width:56rem}
    @media print{
    html{font-size:12pt}
    body{font-size:18pt;line-height:1.4}
    h1{font-size:28pt}
    h1+p{font-size:18pt}
    h2,.page-break+h2{font-size:24pt}
    h3{font-size:22pt}
    table,ul.cards,.callout>.label,.question>.prompt{font-size:18pt}
    table.wide{table-layout:fixed}
    .wide thead th{font-size:18pt;padding-left:1mm;padding-right:1mm;letter-spacing:-.02em}
    td.blank{height:17mm}
    .facts td.blank{height:13mm}
    .box{width:9mm;height:9mm;border-width:1.6pt}
    ul.boxes.row{grid-template-columns:repeat(auto-fit,minmax(62mm,1fr))}
    .keep{break-inside:auto}
    ul.boxes{gap:4mm 5mm}
    .question{padding-left:14mm;margin:8mm 0}
    .question.bare{padding:4mm 0 2mm;grid-template-columns:16mm 1fr}
    .question.bare>.prompt{margin:2mm 0 0;line-height:9mm}
    .line{height:14mm}
    .callout{padding:6pt 12pt;border-left-width:7pt;break-inside:auto}
    .callout.note{border-left-width:5pt}
    .parallel h1{font-size:24pt}
    ul.cards .title{font-size:16pt}
    ul.cards .large .title{font-size:40pt}
    ul.cards.r2>li{min-height:76mm}
    .form{width:34mm;height:34mm}
    ul.folded{font-size:18pt;line-height:1.35}
    ul.folded.r1>li{min-height:150mm}
    }

    """

  /// To hang on a wall: read from the other side of a room.
  static let poster: StaticString = """
    html{font-size:137.5%}
    main,.help,.mark,nav{max-width:56rem}
    main li{margin:.8rem 0;padding-left:.3rem}
    @media print{
    body{font-size:22pt;line-height:1.25}
    h1{font-size:44pt;margin:0 0 7mm;text-align:center}
    h1+p{font-size:22pt}
    ul,ol{margin:0;padding-left:10mm}
    li{margin:0 0 4mm;padding-left:2mm}
    .lines{margin:5mm 0 0}
    .line{height:13mm}
    figure{text-align:center}
    figure img{max-height:72mm}
    table{font-size:18pt}
    }

    """
}
