"""A second org beside a small first one, with the same ids for other things."""

from pathlib import Path

import pytest

from tests.demo_build import MODELS_ONLY, DemoBuild, build_demo

pytestmark = pytest.mark.slow

DAY = "2026-01-05 10:00:00"


def record(kind: str, number: int) -> str:
    """A Salesforce id of 18 characters."""
    return f"{kind}{number:012d}AAA"


ONE, TWO, THREE, FOUR = (record("001", number) for number in (1, 2, 3, 4))
USER, OTHER_USER = record("005", 1), record("005", 2)
DEAL, SIGNED = record("006", 1), record("006", 2)


def table(*rows: str) -> str:
    """A CSV file; the first row is its header."""
    return "".join(f"{row}\n" for row in rows)


OPPORTUNITIES = (
    "id,account_id,name,stage_name,amount,currency_iso_code,owner_id,close_date,"
    "created_date,system_modstamp"
)
DEFAULT_ORG = {
    "account.csv": table(
        "id,name,owner_id,created_date,system_modstamp,Region__c",
        f"{ONE},Acme Tools,{USER},{DAY},{DAY},north",
    ),
    "user.csv": table("id,name,is_active", f"{USER},Ada,true"),
    "opportunity.csv": table(
        OPPORTUNITIES,
        f"{DEAL},{ONE},Drills,Proposal,100,USD,{USER},2026-12-01,{DAY},{DAY}",
        f"{SIGNED},{ONE},Saws,Signed,10,USD,{USER},2026-05-01,{DAY},{DAY}",
    ),
    "opportunity_stage.csv": table(
        "id,master_label,api_name,is_active,is_closed,is_won",
        f"{record('01J', 1)},Signed,Signed,true,true,true",
        f"{record('01J', 2)},Proposal,Proposal,true,false,false",
    ),
}
SECOND_ORG = {
    "account.csv": table(
        "id,name,parent_id,master_record_id,is_deleted,owner_id,created_date,"
        "system_modstamp,Region__c",
        f"{ONE},Borealis Foods,,,false,{USER},{DAY},{DAY},7",
        f"{TWO},Zenith Paper,{ONE},,false,{OTHER_USER},{DAY},{DAY},",
        f"{THREE},Quark Glass,,{ONE},true,{USER},{DAY},{DAY},",
    ),
    "user.csv": table(
        "id,name,is_active", f"{USER},Ben,false", f"{OTHER_USER},Cy,true"
    ),
    "opportunity.csv": table(
        OPPORTUNITIES,
        f"{DEAL},{ONE},Flour,Proposal,200,EUR,{OTHER_USER},2026-12-01,{DAY},{DAY}",
        f"{SIGNED},{ONE},Yeast,Signed,20,EUR,{OTHER_USER},2026-12-01,{DAY},{DAY}",
    ),
    "opportunity_history.csv": table(
        "id,opportunity_id,stage_name,amount,created_date",
        f"{record('008', 1)},{DEAL},Proposal,200,{DAY}",
    ),
    "opportunity_field_history.csv": table(
        "id,opportunity_id,field,old_value,new_value,created_date",
        f"{record('017', 1)},{DEAL},Owner,{USER},{OTHER_USER},2026-02-01 10:00:00",
    ),
    "opportunity_stage.csv": table(
        "id,master_label,api_name,is_active,is_closed,is_won",
        f"{record('01J', 1)},Signed,Signed,true,false,false",
        f"{record('01J', 2)},Proposal,Proposal,true,false,false",
    ),
    "currency_type.csv": table(
        "id,iso_code,conversion_rate,is_active,is_corporate",
        f"{record('01L', 1)},EUR,1,true,true",
        f"{record('01L', 2)},USD,1.25,true,false",
    ),
}
OTHERS = {
    "stripe/customer.csv": table(
        "id,name,metadata,created",
        f'cus_only,Harbour Bikes,"{{""salesforce_account_id"": ""{TWO}""}}",{DAY}',
        f'cus_both,Meadow Honey,"{{""salesforce_account_id"": ""{ONE}""}}",{DAY}',
    ),
}


def deliver(folder: Path, files: dict[str, str]) -> None:
    """Write files below a folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> DemoBuild:
    """The default org without any other."""
    folder = tmp_path_factory.mktemp("alone")
    deliver(folder / "raw" / "salesforce", DEFAULT_ORG)
    deliver(folder / "raw", OTHERS)
    return build_demo(folder / "build", folder / "raw", options=MODELS_ONLY)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> DemoBuild:
    """Both orgs side by side."""
    folder = tmp_path_factory.mktemp("both")
    deliver(folder / "raw" / "salesforce", DEFAULT_ORG)
    deliver(folder / "raw" / "salesforce@emea", SECOND_ORG)
    deliver(folder / "raw", OTHERS)
    return build_demo(folder / "build", folder / "raw", options=MODELS_ONLY)


def accounts(build: DemoBuild) -> dict[str, str]:
    """Account of every record, by record key."""
    return dict(
        build.query(
            "select source_system || ':' || source_record_id, account_id "
            "from marts.bridge_account_sources"
        )
    )


def test_equal_ids_are_two_accounts(both: DemoBuild) -> None:
    emea = f"salesforce:emea/{ONE}"
    assert accounts(both) == {
        f"salesforce:{ONE}": f"salesforce:{ONE}",
        emea: emea,
        # Merged away within its org.
        f"salesforce:emea/{THREE}": emea,
        f"salesforce:emea/{TWO}": f"salesforce:emea/{TWO}",
        # Names an account that one org alone has.
        "stripe:cus_only": f"salesforce:emea/{TWO}",
        # Names one that both have: nobody can say which.
        "stripe:cus_both": "stripe:cus_both",
    }


def test_the_default_org_keeps_its_ids(alone: DemoBuild, both: DemoBuild) -> None:
    key = f"salesforce:{ONE}"
    assert accounts(alone)[key] == accounts(both)[key] == key
    assert accounts(alone)["stripe:cus_both"] == key
    mine = "select * from marts.fct_opportunities where source_record_id not like '%/%'"
    assert alone.query(f"{mine} order by all") == both.query(f"{mine} order by all")
    assert (
        len(alone.query(mine)) == len(DEFAULT_ORG["opportunity.csv"].splitlines()) - 1
    )


def test_deals_count_once_for_their_own_account(both: DemoBuild) -> None:
    emea = "salesforce:emea/"
    assert both.query(
        """
        select opportunity_id, account_id, owner_id, amount, amount_native
        from marts.fct_opportunities order by amount_native
        """
    ) == [
        (f"salesforce:{SIGNED}", f"salesforce:{ONE}", f"salesforce:{USER}", 10, 10),
        # 1.25 dollars for a euro, by the rates of the org that knows the euro.
        (emea + SIGNED, emea + ONE, emea + OTHER_USER, 25, 20),
        (f"salesforce:{DEAL}", f"salesforce:{ONE}", f"salesforce:{USER}", 100, 100),
        (emea + DEAL, emea + ONE, emea + OTHER_USER, 250, 200),
    ]


def test_a_stage_means_what_its_org_says(both: DemoBuild) -> None:
    assert both.query(
        """
        select stage_id, stage_name, opportunity_status from marts.fct_opportunities
        where stage_name = 'Signed' order by all
        """
    ) == [
        ("salesforce:Signed", "Signed", "won"),
        ("salesforce:emea/Signed", "Signed", "open"),
    ]


def test_history_belongs_to_the_deal_of_its_org(both: DemoBuild) -> None:
    assert both.query(
        """
        select opportunity_id, owner_id, count(*)
        from marts.fct_opportunity_versions
        where opportunity_id like ? group by all order by all
        """,
        f"%{DEAL}",
    ) == [
        (f"salesforce:{DEAL}", f"salesforce:{USER}", 1),
        (f"salesforce:emea/{DEAL}", f"salesforce:emea/{USER}", 1),
        (f"salesforce:emea/{DEAL}", f"salesforce:emea/{OTHER_USER}", 1),
    ]


def test_a_parent_is_of_the_same_org(both: DemoBuild) -> None:
    assert both.query(
        """
        select ancestor_account_id, descendant_account_id
        from marts.bridge_account_hierarchy
        where hierarchy = 'crm' and depth = 1
        """
    ) == [(f"salesforce:emea/{ONE}", f"salesforce:emea/{TWO}")]


def test_issues_name_the_record_with_its_org(both: DemoBuild) -> None:
    assert both.query(
        """
        select source_record_id from marts.data_issues
        where issue_type = 'account_owner_inactive'
        """
    ) == [(f"emea/{ONE}",)]


def test_custom_fields_are_those_of_the_org(both: DemoBuild) -> None:
    assert both.query(
        """
        select account_id, field_name, field_value
        from marts.dim_account_custom_fields order by all
        """
    ) == [
        (f"salesforce:{ONE}", "region_c", "north"),
        (f"salesforce:emea/{ONE}", "region_c", "7"),
    ]
