with forecast_deals as (

    select * from {{ ref('int_forecast_deals') }}

),

recalibrations as (

    select * from {{ ref('int_forecast_recalibrations') }}

),

methods as (

    select names.method
    from (
        values
        ('commit'),
        ('best_case'),
        ('crm_weighted'),
        ('stage_weighted'),
        ('calibrated')
    ) as names (method)

),

-- The odds of the card, by what earlier cards' chances came to.
deals as (

    select
        forecast_deals.*,
        {{ rounded(recalibrated('card_chance', 'odds_ratio'), 9, 6) }}
            as calibrated_chance
    from forecast_deals
    inner join recalibrations
        on forecast_deals.pinned_date = recalibrations.pinned_date

),

-- Without a chance a deal counts as none: a forecast must not be silent on it.
chances as (

    select
        deals.pinned_date,
        deals.snapshot_id,
        deals.owner_id,
        deals.opportunity_type,
        deals.close_date,
        deals.amount,
        methods.method,
        methods.method not in ('commit', 'best_case') as is_chance,
        cast(coalesce(
            case
                when methods.method = 'crm_weighted'
                    then deals.crm_chance
                when methods.method = 'stage_weighted'
                    then deals.stage_chance
                when methods.method = 'calibrated'
                    then deals.calibrated_chance
                when deals.category in ('commit', 'forecast') then 1
                when
                    methods.method = 'best_case'
                    and deals.category in ('bestcase', 'mostlikely')
                    then 1
            end,
            0
        ) as decimal(9, 6)) as chance
    from deals
    cross join methods

)

select * from chances
