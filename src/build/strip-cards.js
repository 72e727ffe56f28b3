/**
 * A TypeScript transformer for the scripts of the functions: drops from every card what only the pane, the help
 * and the tests read (names, summaries, formulas, sources, notes, examples, twins, help, descriptions). Excel
 * loads `functions.js` before anything else, so it carries algorithms, labels and fault sentences alone; of
 * measures outside of the families at hand it carries no more than the name.
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

const nameOf = (property) =>
  property.name && ts.isIdentifier(property.name) ? property.name.text : undefined;

/** A description belongs to an argument's words: it stands beside a label. */
function isWords(node) {
  const names = node.properties.map(nameOf);
  return names.includes("label") && names.includes("description");
}

function without(factory, node, drop) {
  return factory.updateObjectLiteralExpression(
    node,
    node.properties.filter((p) => {
      const name = nameOf(p);
      return name === undefined || !drop(name);
    })
  );
}

function familyOf(card) {
  const property = card.properties.find((p) => nameOf(p) === "family");
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
    ? property.initializer.text
    : undefined;
}

/** Nothing at the top of a pure file has an effect: what nobody uses may go, calls and all. */
function pureAtTop(context, file) {
  const mark = (node) => {
    if (ts.isFunctionLike(node)) return node;
    const inside = ts.visitEachChild(node, mark, context);
    return ts.isCallExpression(inside) || ts.isNewExpression(inside)
      ? ts.addSyntheticLeadingComment(
          inside,
          ts.SyntaxKind.MultiLineCommentTrivia,
          "#__PURE__",
          false
        )
      : inside;
  };
  return ts.visitEachChild(
    file,
    (statement) => (ts.isVariableStatement(statement) ? mark(statement) : statement),
    context
  );
}

/** @param families  whose measures keep their algorithms; all of them when left out */
function stripCards(families) {
  return (context) => (file) => {
    const visit = (node) => {
      if (
        ts.isCallExpression(node) &&
        ts.isIdentifier(node.expression) &&
        node.expression.text === "defineMeasure"
      ) {
        const [card, ...rest] = node.arguments;
        if (card && ts.isObjectLiteralExpression(card)) {
          const atHand = !families || families.includes(familyOf(card));
          const bare = without(context.factory, card, (name) =>
            atHand ? ofCards.has(name) : name !== "id"
          );
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
    const stripped = ts.visitNode(file, visit);
    return /[\\/]src[\\/](core|measures)[\\/]/.test(file.fileName)
      ? pureAtTop(context, stripped)
      : stripped;
  };
}

module.exports = { stripCards };
