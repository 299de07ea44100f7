import type {
  AddEmploymentDto,
  AddPersonDto,
  CreateInstitutionDto,
  CreateProgrammeDto,
  CreateUnitDto,
  InstitutionDto,
  PersonAddedDto,
  PersonDto,
  ProgrammeDto,
  RenameUnitDto,
  UnitDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const institutionsQuery = () =>
  queryOptions({
    queryKey: ['institutions'] as const,
    queryFn: ({ signal }) => http.get<InstitutionDto[]>('/institutions', signal),
  });

export const peopleQuery = (institutionId: string) =>
  queryOptions({
    queryKey: ['people', institutionId] as const,
    queryFn: ({ signal }) => http.get<PersonDto[]>(`/institutions/${institutionId}/people`, signal),
  });

const changes = { changes: ['institutions'] };
const changesPeople = { changes: ['people'] };

/** Adds an institution, or changes the one with this id. */
export const useSaveInstitution = (id?: string) =>
  useMutation({
    meta: changes,
    mutationFn: (input: CreateInstitutionDto) =>
      id === undefined
        ? http.post<InstitutionDto>('/institutions', input)
        : http.put<InstitutionDto>(`/institutions/${id}`, input),
  });

/** Adds a programme, or changes the one with this id. */
export const useSaveProgramme = (institutionId: string, id?: string) =>
  useMutation({
    meta: changes,
    mutationFn: (input: CreateProgrammeDto) =>
      id === undefined
        ? http.post<ProgrammeDto>(`/institutions/${institutionId}/programmes`, input)
        : http.put<ProgrammeDto>(`/programmes/${id}`, input),
  });

export const useRenameUnit = (unitId: string) =>
  useMutation({
    meta: changes,
    mutationFn: (input: RenameUnitDto) => http.put<UnitDto>(`/units/${unitId}`, input),
  });

export const useAddUnit = (institutionId: string) =>
  useMutation({
    meta: changes,
    mutationFn: (input: CreateUnitDto) => http.post<UnitDto>(`/institutions/${institutionId}/units`, input),
  });

export const useAddPerson = (institutionId: string) =>
  useMutation({
    meta: changesPeople,
    mutationFn: (input: AddPersonDto) =>
      http.post<PersonAddedDto>(`/institutions/${institutionId}/people`, input),
  });

export const useAddEmployment = (institutionId: string, userId: string) =>
  useMutation({
    meta: changesPeople,
    mutationFn: (input: AddEmploymentDto) =>
      http.post<PersonDto>(`/institutions/${institutionId}/people/${userId}/employments`, input),
  });

export const useEndEmployment = () =>
  useMutation({ meta: changesPeople, mutationFn: (id: string) => http.delete(`/employments/${id}`) });
