import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { CommentDto, EditCommentDto, PlaceCommentDto, ReplyCommentDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentComment } from './comment.presenter.ts';
import { CommentsService } from './comments.service.ts';

@Controller()
export class CommentsController {
  constructor(private readonly comments: CommentsService) {}

  @Get('plgs/:plgId/comments')
  @Returns([CommentDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CommentDto[]> {
    return (await this.comments.list(me, plgId)).map((it) => presentComment(me, it));
  }

  @Post('sections/:id/comments')
  @Returns(CommentDto)
  async place(@Me() me: Actor, @Param('id') id: string, @Body() input: PlaceCommentDto): Promise<CommentDto> {
    return presentComment(me, await this.comments.place(me, id, input));
  }

  @Put('comments/:id')
  @Returns(CommentDto)
  async edit(@Me() me: Actor, @Param('id') id: string, @Body() input: EditCommentDto): Promise<CommentDto> {
    return presentComment(me, await this.comments.edit(me, id, input));
  }

  @Delete('comments/:id')
  @Returns(CommentDto)
  async delete(@Me() me: Actor, @Param('id') id: string): Promise<CommentDto> {
    return presentComment(me, await this.comments.delete(me, id));
  }

  @Put('comment-replies/:id')
  @Returns(CommentDto)
  async editReply(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: EditCommentDto,
  ): Promise<CommentDto> {
    return presentComment(me, await this.comments.editReply(me, id, input));
  }

  @Delete('comment-replies/:id')
  @Returns(CommentDto)
  async deleteReply(@Me() me: Actor, @Param('id') id: string): Promise<CommentDto> {
    return presentComment(me, await this.comments.deleteReply(me, id));
  }

  @Post('comments/:id/replies')
  @Returns(CommentDto)
  async reply(@Me() me: Actor, @Param('id') id: string, @Body() input: ReplyCommentDto): Promise<CommentDto> {
    return presentComment(me, await this.comments.reply(me, id, input));
  }

  @Post('comments/:id/resolve')
  @HttpCode(200)
  @Returns(CommentDto)
  async resolve(@Me() me: Actor, @Param('id') id: string): Promise<CommentDto> {
    return presentComment(me, await this.comments.resolve(me, id));
  }

  @Post('comments/:id/reopen')
  @HttpCode(200)
  @Returns(CommentDto)
  async reopen(@Me() me: Actor, @Param('id') id: string): Promise<CommentDto> {
    return presentComment(me, await this.comments.reopen(me, id));
  }

  @Post('comments/:id/acknowledge')
  @HttpCode(200)
  @Returns(CommentDto)
  async acknowledge(@Me() me: Actor, @Param('id') id: string): Promise<CommentDto> {
    return presentComment(me, await this.comments.acknowledge(me, id));
  }
}
