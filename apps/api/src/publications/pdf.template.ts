/**
 * The typesetting of a publication. It is a constant: everything people wrote arrives as data and is only ever
 * shown with `text(...)`, never evaluated.
 */
const parts = String.raw`
#let book = json(bytes(sys.inputs.book))
#let accent = rgb("#8a3b12")
#let soft = rgb("#52606d")
#let wash = rgb("#f5f1e8")

#set document(title: book.title, author: book.authors, date: none)
#set text(lang: book.lang, size: 11pt, fallback: false, hyphenate: false,
  font: ("Libertinus Serif", "New Computer Modern", "New Computer Modern Math", "Noto Emoji"))
#set par(leading: 0.75em, spacing: 1.15em)
#set list(spacing: 0.8em)
#set enum(spacing: 0.8em)
#show heading: set text(weight: "semibold", hyphenate: false)
#show link: set text(fill: accent)
#show title: set par(leading: 0.5em)
// A word is broken only where it would run over what stands beside it or off the page: by the rules of its language, and
// what no language knows anywhere. The empty box is a place to break of which nothing comes along when text is copied.
#let breaking(least) = it => { show regex("\p{L}{" + str(least) + ",}"): set text(hyphenate: true); it }
#show: breaking(40)
#show table: breaking(18)
#show title: breaking(18)
#show regex("[^\s/-]{60,}"): it => it.text.clusters().chunks(12).map(some => some.join()).join(box())

#let inline(of) = {
  if of.kind == "break" { linebreak() }
  else {
    let shown = text(of.text)
    if of.at("italic", default: false) { shown = emph(shown) }
    if of.at("bold", default: false) { shown = strong(shown) }
    if "href" in of { link(of.href, shown) }
    else if "anchor" in of { link(label(of.anchor), shown) }
    else { shown }
    if "footnote" in of { footnote(text(of.footnote)) }
  }
}
#let inlines(all) = [] + all.map(inline).join()
#let note(words) = block(width: 100%, fill: wash, inset: 10pt, radius: 4pt, text(fill: soft, words))
#let node(of) = {
  if of.kind == "heading" [#heading(level: of.level, inlines(of.inlines))#label(of.id)]
  else if of.kind == "paragraph" { par(inlines(of.inlines)) }
  else if of.kind == "note" { note(of.text) }
  else if of.kind == "list" {
    let items = of.items.map(item => [] + item.map(node).join())
    if of.ordered { enum(..items) } else { list(..items) }
  } else if of.kind == "quote" {
    block(breakable: of.words.len() > 1000, inset: (left: 14pt), stroke: (left: 2pt + accent), above: 1.6em, below: 1.6em,
      quote(block: true, attribution: text(size: 9.5pt, fill: soft, of.code + if "question" in of { linebreak() + text(of.question) }), emph(text(of.words))))
  } else if of.kind == "table" {
    block(sticky: true, above: 1.4em, below: 0.6em, strong(text(of.caption)))
    let others = of.columns.len() - 1
    table(columns: (1.1fr,) + (2.6fr / others,) * others, stroke: (x: none, y: 0.5pt + rgb("#cfc7b6")), inset: (x: 4pt, y: 7pt),
      table.header(..of.columns.map(column => strong(text(column)))),
      ..of.rows.flatten().map(cell => text(cell)))
  }
}
`;

/** A whole report. */
export const pdfTemplate = String.raw`${parts}
#set page(paper: "a4", margin: (x: 3cm, y: 3cm), numbering: "1",
  footer: context align(center, text(size: 9pt, fill: soft, book.running + " · " + book.page + " " + counter(page).display())))
#show heading.where(level: 1): it => { pagebreak(weak: true); block(below: 1.2em, text(size: 18pt, it.body)) }
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, text(size: 13pt, it.body))
#show heading.where(level: 3): it => block(above: 1.6em, below: 0.7em, text(size: 11pt, it.body))
#show title: set text(size: 28pt, weight: "semibold")

#v(5cm)
#text(fill: soft, book.group)
#v(0.4em)
#title()
#v(1em)
#for line in book.lines { par(text(fill: soft, line)) }
#pagebreak()
#outline(title: text(book.contents), depth: 2)
#for of in book.nodes { node(of) }
`;

/** A summary for one kind of reader: everything that belongs to it counts for the one page it may take. */
export const sheetTemplate = String.raw`${parts}
#set page(paper: "a4", margin: (x: 2.6cm, top: 2.4cm, bottom: 2cm))
#show heading.where(level: 1): it => block(above: 1.5em, below: 0.7em, text(size: 13pt, it.body))
#show heading.where(level: 2): it => block(above: 1.3em, below: 0.6em, text(size: 11pt, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, text(size: 11pt, it.body))
#show title: set text(size: 22pt, weight: "semibold")

#text(fill: soft, book.group)
#v(0.2em)
#title()
#v(0.6em)
#for of in book.nodes { node(of) }
#v(1fr)
#block(width: 100%, stroke: (top: 0.5pt + rgb("#cfc7b6")), inset: (top: 8pt),
  text(size: 8.5pt, fill: soft, book.lines.map(line => text(line)).join(linebreak())))
`;
