/**
 * A TypeScript transformer for the functions bundle: drops from every card what only the pane, the help and
 * the tests read (names, summaries, formulas, sources, notes, examples, twins, help, descriptions). Excel loads
 * `functions.js` before anything else, so it carries algorithms, labels and fault sentences alone.
 */
const ts = require("typescript");

const ofCards = new Set([
  "name",
  "summary",
  "unit",
  "values",
  "formula",
  "source",
  "notes",
  "twin",
  "examples",
  "help",
  "columns",
  "iterative",
  "family",
]);

/** A description belongs to an argument's words: it stands beside a label. */
function isWords(node) {
  const names = node.properties.map((p) => p.name && ts.isIdentifier(p.name) && p.name.text);
  return names.includes("label") && names.includes("description");
}

function without(factory, node, drop) {
  return factory.updateObjectLiteralExpression(
    node,
    node.properties.filter((p) => !(p.name && ts.isIdentifier(p.name) && drop(p.name.text)))
  );
}

function stripCards() {
  return (context) => (file) => {
    const visit = (node) => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === "defineMeasure"
      ) {
        const [card, ...rest] = node.arguments;
        if (card && ts.isObjectLiteralExpression(card)) {
          const bare = without(context.factory, card, (name) => ofCards.has(name));
          return ts.visitEachChild(
            context.factory.updateCallExpression(node, node.expression, node.typeArguments, [
              bare,
              ...rest,
            ]),
            visit,
            context
          );
        }
      }
      if (ts.isObjectLiteralExpression(node) && isWords(node)) {
        return ts.visitEachChild(
          without(context.factory, node, (name) => name === "description"),
          visit,
          context
        );
      }
      return ts.visitEachChild(node, visit, context);
    };
    return ts.visitNode(file, visit);
  };
}

module.exports = { stripCards };
