/**
 * A TypeScript transformer for the functions bundle: of every text in three languages it keeps the English one.
 * Half of a sentence's bytes in Cyrillic are the price of a start that every workbook pays; `functions.languages.js`
 * carries the rest for those who need it.
 */
const ts = require("typescript");

const nameOf = (property) =>
  property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
    ? property.name.text
    : undefined;

/** An object of exactly the three languages. */
function isText(node) {
  const names = node.properties.map(nameOf);
  return names.length === 3 && ["en", "ru", "kk"].every((name) => names.includes(name));
}

function onlyEnglish() {
  return (context) => (file) => {
    const visit = (node) => {
      if (ts.isObjectLiteralExpression(node) && isText(node)) {
        return ts.visitEachChild(
          context.factory.updateObjectLiteralExpression(
            node,
            node.properties.filter((property) => nameOf(property) === "en")
          ),
          visit,
          context
        );
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(file, visit);
  };
}

module.exports = { onlyEnglish };
