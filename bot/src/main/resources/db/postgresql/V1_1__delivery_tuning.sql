-- Queue tables change all the time: free space in the pages lets updates stay on them, early vacuum keeps them small.
alter table inbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table outbox set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 1000);
alter table lane set (fillfactor = 70);
