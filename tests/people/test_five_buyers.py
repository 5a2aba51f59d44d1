"""Five people of one customer stay five, each in the role the title tells."""

from collections import Counter

from tests.demo_build import DemoBuild

HOST = "atherstone-works.com"


def test_five_buyers_are_five_contacts_of_one_account(demo: DemoBuild) -> None:
    people = demo.query(
        """
        select contact_id, account_id, persona from marts.dim_contacts
        where split_part(email, '@', 2) = ? and not is_lead_only
        """,
        HOST,
    )
    assert len({contact for contact, _, _ in people}) == len(people) == 5
    assert Counter(persona for _, _, persona in people) == {
        "procurement": 1,
        "end_user": 2,
        "finance": 1,
        "it_admin": 1,
    }
    accounts = {account for _, account, _ in people}
    assert len(accounts) == 1
    assert demo.query(
        "select account_name, domain from marts.dim_accounts where account_id = ?",
        *accounts,
    ) == [("Atherstone Works Inc.", HOST)]


def test_whoever_is_named_by_a_deal_or_an_engagement_is_a_contact(
    demo: DemoBuild,
) -> None:
    unresolved = demo.query(
        """
        with named as (
            select 'salesforce' as source_system, contact_id
            from staging.stg_salesforce__opportunity_contact_roles
            union
            select 'hubspot', contact_id from staging.stg_hubspot__deal_contacts
            union
            select 'hubspot', contact_id
            from staging.stg_hubspot__engagement_contacts
            union
            select 'zendesk', requester_id from staging.stg_zendesk__tickets
            where requester_id is not null
        )
        select named.source_system, named.contact_id from named
        left join marts.bridge_contact_sources as sources
            on named.source_system = sources.source_system
            and named.contact_id = sources.source_record_id
        where sources.contact_id is null
        """
    )
    assert not unresolved


def test_a_person_known_to_many_systems_is_one_contact(demo: DemoBuild) -> None:
    shared = demo.query(
        """
        select count(*), count(*) filter (
            where is_in_salesforce and is_in_hubspot and is_in_zendesk
            and is_in_surveys
        )
        from marts.dim_contacts where source_record_count >= 4
        """
    )
    assert all(count > 0 for count in shared[0])
