import { Global, Module } from '@nestjs/common';
import { Access } from './access.ts';

@Global()
@Module({ providers: [Access], exports: [Access] })
export class PoliciesModule {}
