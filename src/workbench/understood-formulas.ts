/**
 * Keeps every formula as the engine understood it. Univer itself keeps five thousand, the least recently used
 * goes first; as each calculation visits all formulas in the same order, a workbook with more keeps none of them
 * and reads each one several times over. Beside each reading it also asks every changed name whether it occurs.
 */
import { ICommandService } from "@univerjs/core";
import type { Injector } from "@univerjs/core";
import {
  AstTreeBuilder,
  IActiveDirtyManagerService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";

type Lexed = ReturnType<Lexer["treeBuilder"]>;
type Parsed = ReturnType<AstTreeBuilder["parse"]>;

/** Edited formulas leave their old text behind: beyond this number everything is read again. */
const KEPT = 50_000;

/** The kind of node that is a cell or a range. */
const REFERENCE = 1;

export interface UnderstoodFormulas {
  /** To be called when names or functions have changed, before everything is calculated again. */
  forget(): void;
}

/** @param unit  the workbook whose names the formulas use */
export function keepUnderstood(injector: Injector, unit: string): UnderstoodFormulas {
  const names = injector.get(IDefinedNamesService);
  const config = injector.get(IFormulaCurrentConfigService);
  const functions = injector.get(IFunctionService);
  const builder = injector.get(LexerTreeBuilder);
  const lexer = injector.get(Lexer);
  const parser = injector.get(AstTreeBuilder);
  const dirty = injector.get(IActiveDirtyManagerService);

  const lexed = new Map<string, Lexed>();
  let parsed = new WeakMap<LexerNode, NonNullable<Parsed>>();
  const parse = parser.parse.bind(parser);

  const context = {
    unitId: unit,
    getValueByName: names.getValueByName.bind(names),
    getSheetName: config.getSheetName.bind(config),
    // A "changed name" that occurs in every formula keeps the builder from answering out of its own cache.
    getDirtyDefinedNameMap: () => ({ [unit]: { "=": "" } }),
  };

  lexer.treeBuilder = (formula, transformSuffix = true) => {
    if (!transformSuffix) return builder.treeBuilder(formula, false, context);
    const known = lexed.get(formula);
    if (known !== undefined) return known;
    if (lexed.size >= KEPT) lexed.clear();
    const fresh = builder.treeBuilder(formula, true, context);
    lexed.set(formula, fresh);
    return fresh;
  };

  parser.parse = (node) => {
    const known = parsed.get(node);
    if (known) return known;
    const fresh = parse(node);
    if (fresh) parsed.set(node, fresh);
    return fresh;
  };

  keepReferences(injector);

  // Forgetting is how a changed name reaches its formulas; the engine need not look for them as well.
  for (const { id } of [SetDefinedNameMutation, RemoveDefinedNameMutation])
    dirty.register(id, { commandId: id, getDirtyData: () => ({}) });

  return {
    forget: () => {
      lexed.clear();
      parsed = new WeakMap();
      // Every key holds the empty text: the engine's own cache is emptied.
      functions.deleteFormulaAstCacheKey("");
    },
  };
}

/** Before each calculation the engine asks every formula for the cells it reads: equal references are asked once. */
function keepReferences(injector: Injector): void {
  const interpreter = injector.get(Interpreter);
  const runtime = injector.get(IFormulaRuntimeService);
  const execute = interpreter.execute.bind(interpreter);
  const known = new Map<string, ReturnType<typeof execute>>();

  injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    // Sheets may have been added, renamed or resized since.
    if (id === SetFormulaCalculationStartMutation.id) known.clear();
  });

  interpreter.execute = (data) => {
    const { node, refOffsetX, refOffsetY } = data;
    // A reference into a table may mean the row of the formula itself.
    if (!node || Number(node.nodeType) !== REFERENCE || refOffsetX !== 0 || refOffsetY !== 0)
      return execute(data);
    const token = node.getToken();
    if (token.includes("[")) return execute(data);
    const key = `${runtime.currentSubUnitId} ${token}`;
    const found = known.get(key) ?? execute(data);
    known.set(key, found);
    return found;
  };
}
