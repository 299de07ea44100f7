import { HealthDto } from '@leerkring/shared';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Db } from '../db/db.ts';
import { Public } from '../session/session.guard.ts';
import { version } from '../version.ts';
import { Returns } from './returns.ts';

@Controller('health')
export class HealthController {
  constructor(private readonly db: Db) {}

  /** 200 while process and database both answer, 503 when the database does not. */
  @Public()
  @Get()
  @Returns(HealthDto)
  async health(@Res() reply: FastifyReply): Promise<void> {
    const isReachable = await this.db.isReachable();
    await reply
      .status(isReachable ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: isReachable ? 'ok' : 'unavailable',
        database: isReachable ? 'ok' : 'unreachable',
        version,
      } satisfies HealthDto);
  }
}
