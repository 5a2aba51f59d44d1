-- A live contact without account that data_issues does not list hangs in the
-- air unseen: its deals, tickets and answers reach nobody. People known as
-- leads alone are not yet contacts. The other way round, a contact that is
-- listed must have none.
select
    contacts.contact_id,
    contacts.account_id,
    issues.issue_id
from (
    select * from {{ ref('dim_contacts') }}
    where account_id is null and not is_deleted and not is_lead_only
) as contacts
full outer join (
    select
        data_issues.issue_id,
        bridge_contact_sources.contact_id
    from {{ ref('data_issues') }} as data_issues
    inner join {{ ref('bridge_contact_sources') }} as bridge_contact_sources
        on
            data_issues.source_system = bridge_contact_sources.source_system
            and data_issues.source_table = bridge_contact_sources.source_table
            and data_issues.source_record_id
            = bridge_contact_sources.source_record_id
    where data_issues.issue_type = 'contact_without_account'
) as issues
    on contacts.contact_id = issues.contact_id
where contacts.contact_id is null or issues.issue_id is null
