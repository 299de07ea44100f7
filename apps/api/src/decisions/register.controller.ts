import { Controller, Get } from '@nestjs/common';
import { RegisterEntryDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { RegisterService } from './register.service.ts';

@Controller('register')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  @Returns([RegisterEntryDto])
  async list(@Me() me: Actor): Promise<RegisterEntryDto[]> {
    return this.register.list(me);
  }
}
