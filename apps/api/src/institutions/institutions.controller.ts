import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AddEmploymentDto,
  AddPersonDto,
  ChangeInstitutionDto,
  CreateInstitutionDto,
  ChangeProgrammeDto,
  CreateProgrammeDto,
  CreateUnitDto,
  InstitutionDto,
  PersonAddedDto,
  PersonDto,
  ProgrammeDto,
  RenameUnitDto,
  UnitDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentInstitution, presentPerson, presentProgramme } from './institution.presenter.ts';
import { InstitutionsService } from './institutions.service.ts';

@Controller()
export class InstitutionsController {
  constructor(private readonly institutions: InstitutionsService) {}

  @Get('institutions')
  @Returns([InstitutionDto])
  async list(@Me() me: Actor): Promise<InstitutionDto[]> {
    return (await this.institutions.list()).map((it) => presentInstitution(me, it));
  }

  @Post('institutions')
  @Returns(InstitutionDto)
  async add(@Me() me: Actor, @Body() input: CreateInstitutionDto): Promise<InstitutionDto> {
    return presentInstitution(me, await this.institutions.add(me, input));
  }

  @Get('institutions/:id')
  @Returns(InstitutionDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<InstitutionDto> {
    return presentInstitution(me, await this.institutions.get(me, id));
  }

  @Put('institutions/:id')
  @Returns(InstitutionDto)
  async update(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeInstitutionDto,
  ): Promise<InstitutionDto> {
    return presentInstitution(me, await this.institutions.update(me, id, input));
  }

  @Post('institutions/:id/programmes')
  @Returns(ProgrammeDto)
  async addProgramme(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CreateProgrammeDto,
  ): Promise<ProgrammeDto> {
    const programme = await this.institutions.addProgramme(me, id, input);
    return presentProgramme(me, programme, programme.institution.name);
  }

  @Put('programmes/:id')
  @Returns(ProgrammeDto)
  async updateProgramme(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeProgrammeDto,
  ): Promise<ProgrammeDto> {
    const programme = await this.institutions.updateProgramme(me, id, input);
    return presentProgramme(me, programme, programme.institution.name);
  }

  @Post('institutions/:id/units')
  @Returns(UnitDto)
  async addUnit(@Me() me: Actor, @Param('id') id: string, @Body() input: CreateUnitDto): Promise<UnitDto> {
    const { id: unitId, name, kind } = await this.institutions.addUnit(me, id, input);
    return { id: unitId, name, kind };
  }

  @Put('units/:id')
  @Returns(UnitDto)
  async renameUnit(@Me() me: Actor, @Param('id') id: string, @Body() input: RenameUnitDto): Promise<UnitDto> {
    const { name, kind } = await this.institutions.renameUnit(me, id, input);
    return { id, name, kind };
  }

  @Get('institutions/:id/people')
  @Returns([PersonDto])
  async people(@Me() me: Actor, @Param('id') id: string): Promise<PersonDto[]> {
    return (await this.institutions.people(me, id)).map(({ user, employments }) =>
      presentPerson(user, employments),
    );
  }

  @Post('institutions/:id/people')
  @Returns(PersonAddedDto)
  async addPerson(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AddPersonDto,
  ): Promise<PersonAddedDto> {
    const { person, link } = await this.institutions.addPerson(me, id, input);
    return { person: presentPerson(person.user, person.employments), link };
  }

  @Post('institutions/:id/people/:userId/employments')
  @Returns(PersonDto)
  async addEmployment(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('userId') userId: string,
    @Body() input: AddEmploymentDto,
  ): Promise<PersonDto> {
    const { user, employments } = await this.institutions.addEmployment(me, id, userId, input);
    return presentPerson(user, employments);
  }

  @Delete('employments/:id')
  @HttpCode(204)
  @Returns()
  async endEmployment(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.institutions.endEmployment(me, id);
  }
}
