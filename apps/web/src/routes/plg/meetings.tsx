import { Navigate, useParams } from 'react-router';

/** The meetings of a year are its plan. */
export function Component() {
  const { plgId = '' } = useParams();
  return <Navigate to={`/plg/${plgId}/cyclus`} replace />;
}
