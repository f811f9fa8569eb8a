-- Tickets of before have their reason only in the document.
update ticket set reason = handover ->> '$.reason';
