/** The whole style of a public page: one reading column, light and dark, and paper; in the colours of the app. */
export const pageStyle = `
:root{--ink:#25211c;--soft:#5a5248;--paper:#fbf9f6;--line:#e6dfd4;--accent:#8f3c22;--wash:#f4f0ea;--wrong:#b42318}
@media screen and (prefers-color-scheme:dark){:root{--ink:#ece7df;--soft:#b9b1a6;--paper:#1d1a17;--line:#47413a;--accent:#eda98a;--wash:#26221e;--wrong:#ff9b93}}
*{box-sizing:border-box}
html{scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;max-width:42rem;padding:3rem 1.25rem 5rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.65 Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif;overflow-wrap:break-word}
h1{font-size:2.25rem;line-height:1.15;margin:.25rem 0 1rem;text-wrap:balance}
h2{font-size:1.6rem;line-height:1.25;margin:3.5rem 0 1rem}
h3{font-size:1.2rem;margin:2.25rem 0 .5rem}
h4{font-size:1.0625rem;margin:1.75rem 0 .25rem}
p,ul,ol,figure{margin:0 0 1.1rem}
li>p{margin:0 0 .35rem}
a{color:var(--accent);text-underline-offset:.2em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:3px}
.group,.byline,figcaption,.versions{color:var(--soft)}
.group{margin:0;font-size:.9375rem}
.byline{margin:0 0 .25rem}
.button{display:inline-block;margin-top:1rem;padding:.55rem 1rem;border:1px solid var(--accent);border-radius:.5rem;text-decoration:none}
.pages{margin:1.5rem 0 2.5rem;padding:.75rem 0;border-block:1px solid var(--line)}
.pages ul{display:flex;flex-wrap:wrap;gap:.35rem 1.25rem;list-style:none;margin:0;padding:0}
.contents{margin-top:3rem;padding:1.25rem 1.5rem;background:var(--wash);border-radius:.75rem}
.contents h2{margin:0 0 .5rem;font-size:1.0625rem}
.contents ol,.versions{margin:0;padding-left:1.25rem}
.contents li{padding:.15rem 0}
.contents p{margin:.5rem 0 0}
figure{margin:1.75rem 0;padding:.1rem 0 .1rem 1.25rem;border-left:3px solid var(--accent)}
figure.picture{padding:0;border:0}
.picture img{display:block;max-width:100%;height:auto;border-radius:.5rem;background:var(--wash)}
.picture figcaption{margin-top:.5rem}
blockquote{margin:0;font-style:italic;font-size:1.125rem}
blockquote p{margin:0 0 .35rem;white-space:pre-line}
figcaption{font-size:.9375rem}
.note{padding:.75rem 1rem;background:var(--wash);border-radius:.5rem;color:var(--soft)}
.count{white-space:nowrap;border-bottom:1px solid var(--line)}
.wide{overflow-x:auto;margin:0 0 1.5rem}
table{border-collapse:collapse;width:100%;font-size:.9688rem}
caption{text-align:left;font-weight:600;padding:0 0 .5rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .75rem .55rem 0;border-bottom:1px solid var(--line)}
.shelf{list-style:none;padding:0}
.shelf h2{margin:2rem 0 .25rem;font-size:1.3rem}
.shelf p{margin:0}
.lead{font-size:1.25rem;margin:0 0 1rem}
h2+h3{margin-top:1rem}
form p{margin:0 0 1rem}
label{display:block;font-weight:600;margin:0 0 .25rem}
input,textarea,select,button{font:inherit;color:inherit}
input:not([type=checkbox]),textarea,select{width:100%;padding:.6rem .75rem;background:var(--paper);border:1px solid var(--soft);border-radius:.5rem}
input:focus-visible,textarea:focus-visible,select:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[aria-invalid]{border-color:var(--wrong)}
button{min-height:2.75rem;padding:.55rem 1.25rem;background:var(--accent);color:var(--paper);border:0;border-radius:.5rem;font-weight:600;cursor:pointer}
.filter{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:0 1rem;padding:1.25rem 1.5rem;margin-bottom:1.5rem;background:var(--wash);border-radius:.75rem}
.filter .whole{grid-column:1/-1}
.filter p:last-child{margin:0}
.filter input,.filter select{background:var(--paper)}
.tick{margin:.25rem 0 0}
.tick label{display:inline-flex;gap:.6rem;align-items:center;min-height:2.75rem;font-weight:400}
.tick input{width:1.25rem;height:1.25rem;accent-color:var(--accent)}
body.broad{max-width:84rem}
.side>table{table-layout:fixed;min-width:46rem}
.side>table>thead>tr>th:first-child{width:11rem}
.side td .wide{margin:0}
.side td p:last-child{margin-bottom:0}
.one{display:none}
.card h2{margin:1.75rem 0 .25rem;font-size:1.25rem}
.card dl{margin:0}
.card dt{font-weight:600}
.card dd{margin:0 0 .75rem}
.steps{display:flex;justify-content:space-between;gap:1rem}
.error{display:block;margin-top:.35rem;color:var(--wrong)}
.aside{position:absolute;left:-999rem;width:1px;height:1px;overflow:hidden}
footer{margin-top:4rem;border-top:1px solid var(--line)}
.skip{position:absolute;left:-999px}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem 1rem}
@media (max-width:48rem){.side{display:none}.one{display:block}}
@media (max-width:30rem){body{padding-top:1.5rem}h1{font-size:1.75rem}.count{white-space:normal}}
@page broad{size:A3 landscape;margin:12mm}
@media print{body.broad{page:broad;font-size:9pt}.side{display:block;overflow:visible}.one{display:none}body{max-width:none;padding:0;font-size:11pt}.contents,.button,.skip,.steps,.screen,form{display:none}h2{break-before:page}.part h2,.card h2{break-before:auto}.card h2{margin:.9rem 0 .1rem}.card figure{margin:.5rem 0}.card dd{margin-bottom:.4rem}figure,tr{break-inside:avoid}}
`;
