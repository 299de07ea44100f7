import { livingTextMarks, livingTextNodes } from '@leerkring/shared';
import { getSchema } from '@tiptap/core';
import { textSchema } from './schema.ts';

const schema = getSchema(textSchema);

it('knows exactly the nodes and attributes that the server accepts', () => {
  const known = Object.values(schema.nodes).filter((it) => it.name !== 'doc' && it.name !== 'text');
  expect(known.map((it) => it.name).toSorted()).toEqual(Object.keys(livingTextNodes).toSorted());
  for (const node of known)
    expect([node.name, Object.keys(node.spec.attrs ?? {}).toSorted()]).toEqual([
      node.name,
      Object.keys(livingTextNodes[node.name]?.attributes ?? {}).toSorted(),
    ]);
});

it('knows exactly the marks and attributes that the server accepts', () => {
  expect(Object.keys(schema.marks).toSorted()).toEqual(Object.keys(livingTextMarks).toSorted());
  for (const mark of Object.values(schema.marks))
    expect(Object.keys(mark.spec.attrs ?? {})).toEqual(
      Object.keys(livingTextMarks[mark.name]?.attributes ?? {}),
    );
});

it('lets every node be empty, so that two who delete at once leave nothing that must be thrown away', () => {
  for (const node of Object.values(schema.nodes).filter((it) => it.name !== 'doc'))
    expect([node.name, node.contentMatch.validEnd]).toEqual([node.name, true]);
});

it('begins every attribute with a value that the server accepts or leaves out', () => {
  for (const [name, rule] of Object.entries(livingTextNodes))
    for (const [key, allows] of Object.entries(rule.attributes)) {
      const value: unknown = schema.nodes[name]?.spec.attrs?.[key]?.default;
      expect([name, key, value === null || value === undefined || allows(value as string)]).toEqual([
        name,
        key,
        true,
      ]);
    }
});
