import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Ip,
  Param,
  Patch,
  Post,
  Put,
  Res,
} from '@nestjs/common';
import {
  AskPasswordResetDto,
  ChangePasswordDto,
  SetPasswordDto,
  SignInDto,
  TokenDto,
  UpdateMeDto,
} from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import type { Actor } from '../platform/session/actor.ts';
import { clearSessionCookies, setSessionCookies } from '../platform/session/session-cookie.ts';
import { Me, OpenToGuests, Public } from '../platform/session/session.guard.ts';
import { IdentityService } from './identity.service.ts';

@Controller()
export class IdentityController {
  constructor(
    private readonly identity: IdentityService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Post('session')
  @HttpCode(204)
  @Returns()
  @WithoutTransaction() // a refused attempt is recorded although the request fails
  async signIn(
    @Body() input: SignInDto,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.remember(reply, await this.identity.signIn(input, address));
  }

  @OpenToGuests()
  @Delete('session')
  @HttpCode(204)
  @Returns()
  async signOut(@Me() me: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.identity.signOut(me);
    this.forget(reply);
  }

  @Post('session/everywhere/close')
  @HttpCode(204)
  @Returns()
  async signOutEverywhere(@Me() me: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.identity.signOutEverywhere(me);
    this.forget(reply);
  }

  @Patch('me')
  @HttpCode(204)
  @Returns()
  async updateMe(@Me() me: Actor, @Body() input: UpdateMeDto): Promise<void> {
    await this.identity.updateMe(me, input);
  }

  @Put('me/password')
  @HttpCode(204)
  @Returns()
  async changePassword(
    @Me() me: Actor,
    @Body() input: ChangePasswordDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.remember(reply, await this.identity.changePassword(me, input));
  }

  @Public()
  @Post('password-resets')
  @HttpCode(204)
  @Returns()
  async askPasswordReset(@Body() input: AskPasswordResetDto): Promise<void> {
    await this.identity.askPasswordReset(input);
  }

  @Public()
  @Get('password-resets/:token')
  @Returns(TokenDto)
  async passwordReset(@Param('token') token: string): Promise<TokenDto> {
    const { user } = await this.identity.findLink(token, 'password_reset');
    return {
      kind: 'password_reset',
      name: user.name,
      email: user.email,
      plgName: null,
      hasPassword: user.hasPassword,
    };
  }

  @Public()
  @Post('password-resets/:token/use')
  @HttpCode(204)
  @Returns()
  async resetPassword(
    @Param('token') token: string,
    @Body() input: SetPasswordDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.remember(reply, await this.identity.resetPassword(token, input));
  }

  private remember(reply: FastifyReply, token: string): void {
    setSessionCookies(reply, this.config, token);
  }

  private forget(reply: FastifyReply): void {
    clearSessionCookies(reply, this.config);
  }
}
