import { Controller, Get, Param, Query } from '@nestjs/common';
import { AuditEntryDto, AuditQueryDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AuditService } from './audit.service.ts';

@Controller()
export class AuditController {
  constructor(private readonly audit: AuditService) {}

  @Get('plgs/:plgId/audit')
  @Returns([AuditEntryDto])
  async ofPlg(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Query() { before }: AuditQueryDto,
  ): Promise<AuditEntryDto[]> {
    return this.audit.ofPlg(me, plgId, before ? new Date(before) : null);
  }

  @Get('audit')
  @Returns([AuditEntryDto])
  async ofInstallation(@Me() me: Actor, @Query() { before }: AuditQueryDto): Promise<AuditEntryDto[]> {
    return this.audit.ofInstallation(me, before ? new Date(before) : null);
  }
}
