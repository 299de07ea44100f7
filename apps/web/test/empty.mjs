// Stands in for style sheets, whose modules have a default export.
// oxlint-disable-next-line import/no-default-export -- that is the shape Vite gives them
export default {};
