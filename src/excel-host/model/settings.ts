/** Settings an add-in keeps in the document: `workbook.settings`. */
import { HostClass, HostObject, describeClass } from "../richapi";
import { Book, notFound } from "./book";

export class SettingCollection extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return SETTINGS;
  }

  find(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}

class Setting extends HostObject {
  constructor(
    readonly book: Book,
    readonly key: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return SETTING;
  }

  get value(): unknown {
    if (this.book.settings.has(this.key)) return this.book.settings.get(this.key);
    throw notFound(`setting "${this.key}"`);
  }

  set value(value: unknown) {
    this.book.settings.set(this.key, value);
    this.book.onSettings();
  }

  delete(): void {
    this.book.settings.delete(this.key);
    this.book.onSettings();
  }
}

export const SETTINGS = describeClass(SettingCollection, {
  name: "SettingCollection",
  items: ({ book }) => [...book.settings.keys()].map((key) => new Setting(book, key)),
  methods: {
    Add: ({ book }, args) => {
      const setting = new Setting(book, args.text(0));
      setting.value = args.raw(1);
      return setting;
    },
    GetCount: ({ book }) => book.settings.size,
    GetItem: (settings, args) => {
      const setting = settings.find(args.text(0));
      if (!setting) throw notFound(`setting "${args.text(0)}"`);
      return setting;
    },
    GetItemOrNullObject: (settings, args) => settings.find(args.text(0)),
  },
});

export const SETTING = describeClass(Setting, {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: (setting) => setting.value,
      set: (setting, value) => {
        setting.value = value;
      },
    },
  },
  methods: { Delete: (setting) => setting.delete() },
});
