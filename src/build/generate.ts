/** `npm run generate`: rewrites the committed texts that are made from the cards. */
import { readFileSync, writeFileSync } from "node:fs";
import { measures } from "../measures";
import { withFunctionsTable } from "./readme-table";

writeFileSync("README.md", withFunctionsTable(readFileSync("README.md", "utf8"), measures));
