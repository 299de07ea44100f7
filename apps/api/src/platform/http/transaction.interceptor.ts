import {
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Db } from '../db/db.ts';
import { SentOnce } from './sent-once.ts';

const withoutTransaction = 'withoutTransaction';

/** For the few handlers that must manage their own commits; say why where you use it. */
export const WithoutTransaction = (): MethodDecorator => SetMetadata(withoutTransaction, true);

/** Whether a route manages its own commits, for the OpenAPI document. */
export const hasNoTransaction = (handler: object): boolean =>
  (Reflect.getMetadata(withoutTransaction, handler) as boolean | undefined) ?? false;

/** Every write, by HTTP or by socket, is one transaction: all of it happens or nothing does. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Db,
    private readonly reflector: Reflector,
    private readonly sentOnce: SentOnce,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const isRead =
      context.getType() === 'http' &&
      ['GET', 'HEAD', 'OPTIONS'].includes(context.switchToHttp().getRequest<FastifyRequest>().method);
    if (isRead || this.reflector.get<boolean>(withoutTransaction, context.getHandler())) return next.handle();
    const act = (): Promise<unknown> => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(
      this.db.transaction(async () => {
        await this.waitForOthers(context);
        if (context.getType() !== 'http') return act();
        return this.sentOnce.answer(context.switchToHttp().getRequest<FastifyRequest>(), act);
      }),
    );
  }

  /**
   * Who changes the same thing at the same moment looks at it one after the other: see `mergeEdit`. Of two who take the
   * same thing away, the second finds it gone.
   */
  private async waitForOthers(context: ExecutionContext): Promise<void> {
    if (context.getType() !== 'http') return;
    const { body, method, url } = context.switchToHttp().getRequest<FastifyRequest>();
    const isEdit = typeof body === 'object' && body !== null && 'seen' in body;
    if (isEdit || method === 'DELETE') await this.db.waitForTurn(`${method} ${url.toLowerCase()}`);
  }
}
