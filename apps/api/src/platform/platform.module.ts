import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { DataSource } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from './clock.ts';
import { CONFIG } from './config.token.ts';
import { createDataSource, migrate } from './db/data-source.ts';
import { Db } from './db/db.ts';
import './events/event.entity.ts';
import { Events } from './events/events.ts';
import { Scanner } from './files/scanner.ts';
import { HealthController } from './http/health.controller.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import './http/sent-once.entity.ts';
import { SentOnce } from './http/sent-once.ts';
import { TransactionInterceptor } from './http/transaction.interceptor.ts';
import { createValidationPipe } from './http/validation.pipe.ts';
import { Jobs } from './jobs/jobs.ts';
import './jobs/job-run.entity.ts';
import { Mail } from './mail/mail.ts';
import { Obligations } from './obligations.ts';
import { Progress } from './progress.ts';
import { HintsGateway } from './realtime/realtime.gateway.ts';
import { Realtime } from './realtime/realtime.ts';
import { SessionGuard } from './session/session.guard.ts';
import { Sessions } from './session/sessions.ts';
import { WriteLimits } from './session/write-limits.ts';

const shared = [
  Clock,
  Db,
  Events,
  Jobs,
  Mail,
  Obligations,
  Progress,
  Realtime,
  Scanner,
  Sessions,
  WriteLimits,
];

/** Everything that knows no domain word and that every room stands on. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: DataSource,
          useFactory: async () => {
            await migrate(config.databaseUrl);
            const dataSource = await createDataSource(config.databaseUrl, 20, config.databasePatience * 1000);
            return dataSource.initialize();
          },
        },
        ...shared,
        HintsGateway,
        SentOnce,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [CONFIG, DataSource, ...shared],
    };
  }
}
