import { IsIn, IsOptional, getMetadataStorage } from 'class-validator';
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
