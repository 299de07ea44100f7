import { applyDecorators, UseFilters } from '@nestjs/common';
import { WebSocketGateway } from '@nestjs/websockets';
import { ProblemFilter } from '../http/problem.filter.ts';

/** A controller with another door. Global filters do not run for gateways, so the filter is bound here. */
export const RealtimeGateway = (): ClassDecorator =>
  applyDecorators(WebSocketGateway(), UseFilters(new ProblemFilter()));
