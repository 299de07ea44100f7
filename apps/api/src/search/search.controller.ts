import { Controller, Get, Query } from '@nestjs/common';
import { SearchHitDto, SearchQueryDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { SearchService } from './search.service.ts';

@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Returns([SearchHitDto])
  async find(@Me() me: Actor, @Query() { q }: SearchQueryDto): Promise<SearchHitDto[]> {
    return this.search.find(me, q);
  }
}
