import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsOptional, ValidateNested, getMetadataStorage } from 'class-validator';
import { IsText, validateAs } from './validation.ts';

class Asked {
  @IsText(3, 20)
  text!: string;
}

class AskedTwice extends Asked {
  @IsOptional()
  @IsIn(['students', 'teachers'])
  audience?: string;
}

class Other {
  @IsText(1, 5)
  text!: string;
}

class Holder {
  @ValidateNested() @Type(() => Other) one!: Other;
  @IsOptional() @ValidateNested() @Type(() => Other) maybe!: Other | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Other) many!: Other[];
}

describe('a thing in a thing', () => {
  const good = { one: { text: 'ab' }, maybe: null, many: [{ text: 'a' }, { text: 'b' }] };
  const refused = (change: object) => validateAs(Holder, { ...good, ...change }).fields;

  it('is held against its own rules', () => {
    expect(refused({})).toBeNull();
    expect(refused({ maybe: { text: 'ab' }, many: [] })).toBeNull();
    expect(refused({ many: [{ text: 'a' }, { text: '' }] })).toEqual({ 'many.1.text': ['minLength'] });
  });

  it('is no list, empty or not', () => {
    for (const list of [[], [{ text: 'ab' }], [[]]])
      for (const key of ['one', 'maybe'])
        expect(refused({ [key]: list })).toMatchObject({ [key]: ['isNoList'] });
  });

  it('stands in a list of things by itself, and not in a list of its own', () => {
    for (const many of [[[]], [{ text: 'a' }, []], [[{ text: 'a' }]]])
      expect(refused({ many })).toMatchObject({ many: ['isNoList'] });
  });
});

describe('the rules of a contract class', () => {
  it('are its own and those it inherits, whoever was checked before it', () => {
    for (let round = 0; round < 2; round += 1) {
      expect(validateAs(Other, { text: 'ab' }).fields).toBeNull();
      expect(validateAs(AskedTwice, { text: 'ab', audience: 'all' }).fields).toEqual({
        text: ['minLength'],
        audience: ['isIn'],
      });
      expect(validateAs(Asked, { text: 'abc', audience: 'students' }).fields).toEqual({
        audience: ['whitelistValidation'],
      });
      expect(validateAs(Other, { text: 'abcdef' }).fields).toEqual({ text: ['maxLength'] });
    }
  });

  it('are looked up once', () => {
    const rules = () => getMetadataStorage().getTargetValidationMetadatas(Asked, '', false, false);
    expect(rules()).toBe(rules());
    expect(getMetadataStorage().getTargetValidationMetadatas(Asked, '', true, false)).not.toBe(rules());
  });
});
