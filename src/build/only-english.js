/**
 * A TypeScript transformer for `functions.js`: of every text of a measure it keeps the English one. Sentences in
 * Cyrillic were two fifths of what every workbook loads at its start; `functions.full.js` carries them for those
 * who need them.
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
    return /[\\/]src[\\/](core|measures)[\\/]/.test(file.fileName)
      ? ts.visitNode(file, visit)
      : file;
  };
}

module.exports = { onlyEnglish };
