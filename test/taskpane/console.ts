/** A test in which React or a control complains on the console fails. */
export function failOnConsole(): void {
  let complaints: string[] = [];
  beforeEach(() => {
    complaints = [];
    for (const channel of ["error", "warn"] as const) {
      jest.spyOn(console, channel).mockImplementation((...words: unknown[]) => {
        complaints.push(words.map(String).join(" "));
      });
    }
  });
  afterEach(() => {
    jest.restoreAllMocks();
    expect(complaints).toEqual([]);
  });
}
