/** The buttons of the ribbon: each opens the pane at its section. */
import { Section, showSection } from "./sections";

const sectionOf: Readonly<Record<string, Section>> = {
  openAssessment: "assess",
  openFunctions: "functions",
};

async function openAt(section: Section, event: Office.AddinCommands.Event): Promise<void> {
  try {
    showSection(section);
    await Office.addin.showAsTaskpane();
  } finally {
    // Excel keeps the button busy until it hears this, whatever happened.
    event.completed();
  }
}

/** Ids are those of the manifest's `FunctionName`. */
export function registerCommands(): void {
  for (const [id, section] of Object.entries(sectionOf)) {
    Office.actions.associate(
      id,
      (event: Office.AddinCommands.Event) => void openAt(section, event)
    );
  }
}
