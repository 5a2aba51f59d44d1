-- A live contact without account that data_issues does not list hangs in the
-- air unseen: its deals, tickets and answers reach nobody. People known as
-- leads alone are not yet contacts. The other way round, a contact that is
-- listed must have none.
with unattached as (

    select contact_id from {{ ref('dim_contacts') }}
    where account_id is null and not is_deleted and not is_lead_only

),

listed as (

    select bridge_contact_sources.contact_id
    from {{ ref('data_issues') }} as data_issues
    inner join {{ ref('bridge_contact_sources') }} as bridge_contact_sources
        on
            data_issues.source_system = bridge_contact_sources.source_system
            and data_issues.source_table = bridge_contact_sources.source_table
            and data_issues.source_record_id
            = bridge_contact_sources.source_record_id
    where data_issues.issue_type = 'contact_without_account'

)

select
    unattached.contact_id as unattached_contact_id,
    listed.contact_id as listed_contact_id
from unattached
full outer join listed
    on unattached.contact_id = listed.contact_id
where unattached.contact_id is null or listed.contact_id is null
