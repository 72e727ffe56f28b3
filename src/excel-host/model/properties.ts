/** Properties of the document: title, author and the like, and those of the add-in's own making. */
import { HostClass, HostObject, describeClass, link } from "../richapi";
import { Book, invalid, notFound } from "./book";

export class DocumentProperties extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return PROPERTIES;
  }
}

class CustomPropertyCollection extends HostObject {
  constructor(readonly book: Book) {
    super();
  }

  override get wire(): HostClass {
    return CUSTOM_PROPERTIES;
  }

  find(key: string): CustomProperty | null {
    return this.book.customProperties.has(key) ? new CustomProperty(this.book, key) : null;
  }
}

class CustomProperty extends HostObject {
  constructor(
    readonly book: Book,
    readonly key: string
  ) {
    super();
  }

  override get wire(): HostClass {
    return CUSTOM_PROPERTY;
  }

  get value(): unknown {
    if (this.book.customProperties.has(this.key)) return this.book.customProperties.get(this.key);
    throw notFound(`document property "${this.key}"`);
  }
}

function property(name: string): {
  readonly get: (self: DocumentProperties) => string;
  readonly set: (self: DocumentProperties, value: unknown) => void;
} {
  return {
    get: ({ book }) => book.properties.get(name) ?? "",
    set: ({ book }, value) => {
      if (typeof value !== "string") throw invalid("a text expected");
      book.properties.set(name, value);
    },
  };
}

function propertyType(value: unknown): string {
  if (typeof value === "number") return "Number";
  return typeof value === "boolean" ? "Boolean" : "String";
}

export const PROPERTIES = describeClass(DocumentProperties, {
  name: "DocumentProperties",
  properties: {
    Title: property("Title"),
    Subject: property("Subject"),
    Author: property("Author"),
    Keywords: property("Keywords"),
    Comments: property("Comments"),
    Category: property("Category"),
    Manager: property("Manager"),
    Company: property("Company"),
    Custom: link(({ book }) => new CustomPropertyCollection(book)),
  },
});

export const CUSTOM_PROPERTIES = describeClass(CustomPropertyCollection, {
  name: "CustomPropertyCollection",
  items: ({ book }) =>
    [...book.customProperties.keys()].map((key) => new CustomProperty(book, key)),
  methods: {
    Add: ({ book }, args) => {
      book.customProperties.set(args.text(0), args.raw(1));
      return new CustomProperty(book, args.text(0));
    },
    DeleteAll: ({ book }) => book.customProperties.clear(),
    GetCount: ({ book }) => book.customProperties.size,
    GetItem: (properties, args) => {
      const found = properties.find(args.text(0));
      if (!found) throw notFound(`document property "${args.text(0)}"`);
      return found;
    },
    GetItemOrNullObject: (properties, args) => properties.find(args.text(0)),
  },
});

export const CUSTOM_PROPERTY = describeClass(CustomProperty, {
  name: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: (found) => found.value,
      set: ({ book, key }, value) => {
        book.customProperties.set(key, value);
      },
    },
    Type: { get: (found) => propertyType(found.value) },
  },
  methods: { Delete: ({ book, key }) => void book.customProperties.delete(key) },
});
