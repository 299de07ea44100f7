import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says this installation is in use, and whether it holds the fictional example. */
@Entity('installation')
@Check('installation_once', 'id = 1')
export class Installation {
  @PrimaryColumn('smallint') id: number;
  @Column('timestamptz') setUpAt: Date;
  @Column('boolean') isDemo: boolean;
}
