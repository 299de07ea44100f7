import type { CommentDto, PlaceCommentDto, ReplyCommentDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** What members say about the chapters of a group. What stands there now is read anew each time it is opened. */
export const commentsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['comments', plgId] as const,
    queryFn: ({ signal }) => http.get<CommentDto[]>(`/plgs/${plgId}/comments`, signal),
    staleTime: 0,
    meta: { dependsOn: ['reports', 'members'] },
  });

/** One after the other, so that a quick second choice is the one that stands. */
function useCommentMutation<Input = void>(scope: string, send: (input: Input) => Promise<CommentDto>) {
  return useMutation({
    meta: { changes: ['comments'] },
    scope: { id: `comment ${scope}` },
    mutationFn: send,
  });
}

export const usePlaceComment = (sectionId: string) =>
  useCommentMutation(sectionId, (input: PlaceCommentDto) =>
    http.post<CommentDto>(`/sections/${sectionId}/comments`, input),
  );
/** Mends or takes back what one said oneself: a comment, or an answer to it. */
export const useMendComment = (id: string, replyId?: string) => {
  const path = replyId === undefined ? `/comments/${id}` : `/comment-replies/${replyId}`;
  return useCommentMutation(id, (text: string | null) =>
    text === null ? http.delete<CommentDto>(path) : http.put<CommentDto>(path, { text }),
  );
};
export const useReply = (id: string) =>
  useCommentMutation(id, (input: ReplyCommentDto) => http.post<CommentDto>(`/comments/${id}/replies`, input));
export const useSettleComment = (id: string) =>
  useCommentMutation(id, (verb: 'resolve' | 'reopen' | 'acknowledge') =>
    http.post<CommentDto>(`/comments/${id}/${verb}`),
  );
