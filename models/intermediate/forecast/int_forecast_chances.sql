with forecast_deals as (

    select * from {{ ref('int_forecast_deals') }}

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

-- Without a chance a deal counts as none: a forecast must not be silent on it.
chances as (

    select
        forecast_deals.pinned_date,
        forecast_deals.snapshot_id,
        forecast_deals.owner_id,
        forecast_deals.opportunity_type,
        forecast_deals.close_date,
        forecast_deals.amount,
        methods.method,
        methods.method not in ('commit', 'best_case') as is_chance,
        cast(coalesce(
            case
                when methods.method = 'crm_weighted'
                    then forecast_deals.crm_chance
                when methods.method = 'stage_weighted'
                    then forecast_deals.stage_chance
                when methods.method = 'calibrated'
                    then forecast_deals.card_chance
                when forecast_deals.category in ('commit', 'forecast') then 1
                when
                    methods.method = 'best_case'
                    and forecast_deals.category in ('bestcase', 'mostlikely')
                    then 1
            end,
            0
        ) as decimal(9, 6)) as chance
    from forecast_deals
    cross join methods

)

select * from chances
